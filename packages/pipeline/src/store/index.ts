export { DamagedArtifact } from './DamagedArtifact.js';
export { findHome } from './findHome.js';
export { openStore } from './openStore.js';
export type { OnDamage } from './readEntry.js';
export { findRun, type RunNode, type RunNodes, type RunRecord, type RunRecords, runRecordsAt } from './record/index.js';
export type { Artifact, Claim, Draft, Former, Manifest, ManifestRecord, Pieces, Store, StoredFile, Unfinished } from './Store.js';
export { StoreFailure } from './StoreFailure.js';
export type { StoreOptions } from './StoreOptions.js';
export { type ScratchStore, scratchStore } from './scratchStore.js';
export { storeAt } from './storeAt.js';
export { sweepThread } from './sweep.js';
export { type CountedTrial, type CountedTrials, trialsAt } from './trialsAt.js';
export {
  type Collected,
  collectGarbage,
  type Entry,
  type GarbageOptions,
  type Listed,
  listStore,
  type Verified,
  verifyStore,
} from './upkeep/index.js';
