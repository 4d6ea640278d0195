import type { Manifest } from './Manifest.js';

/** A snapshot on disk. */
export interface Snapshot {
  /** SHA-256 of its manifest, and the name of its folder. */
  readonly digest: string;
  readonly folder: string;
  readonly manifest: Manifest;
}
