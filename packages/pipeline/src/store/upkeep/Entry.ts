import type { Manifest } from '../Store.js';

/** A finished output as the store holds it. */
export interface Entry {
  readonly key: string;
  /** Id of the node that made it. */
  readonly node: string;
  readonly stage: string;
  readonly files: Manifest['files'];
  /** Size of its manifest. */
  readonly own: number;
  /** Size of its manifest and its files; a file that other entries have too is counted in each. */
  readonly bytes: number;
  /** When it was last made or taken, in milliseconds since 1970, to some minutes. */
  readonly used: number;
  /** Who refers to it: what keeps it from being collected. */
  readonly keptBy: readonly string[];
  /** Names of the specs that have used it. */
  readonly specs: readonly string[];
}
