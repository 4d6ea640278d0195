import type { Finding } from './Finding.js';

/** The first findings of a kind, and how many there are. */
export interface Found {
  readonly first: readonly Finding[];
  readonly count: number;
}
