import type { Place } from '@foliograph/core';
import type { Written } from './Written.js';

/** A value that is laid over a spec. */
export interface Setting {
  /** Keys down to it, joined by dots. */
  readonly path: string;
  readonly value: Written;
  /** Where the path is written. */
  readonly place: Place;
}
