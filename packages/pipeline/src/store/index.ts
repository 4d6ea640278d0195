export { DamagedArtifact } from './DamagedArtifact.js';
export { findHome } from './findHome.js';
export { openStore } from './openStore.js';
export type { OnDamage } from './readEntry.js';
export type { Artifact, Claim, Draft, Manifest, ManifestRecord, Pieces, Store, StoredFile, Unfinished } from './Store.js';
export { StoreFailure } from './StoreFailure.js';
export type { StoreOptions } from './StoreOptions.js';
export { storeAt } from './storeAt.js';
export { sweepThread } from './sweep.js';
