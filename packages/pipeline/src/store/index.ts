export type { Artifact, Draft, Manifest, ManifestRecord, Pieces, Store, StoredFile } from './Store.js';
