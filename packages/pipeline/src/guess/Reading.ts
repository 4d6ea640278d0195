import type { SampledColumn } from './Sample.js';

/** How a source would read some columns. */
export interface Reading {
  /** What is taken for what. */
  readonly said: string;
  /** Parameters of the source beside its path. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The columns that it rests on, which every file must have. */
  readonly needs: readonly SampledColumn[];
}
