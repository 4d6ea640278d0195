import type { Reading } from './Reading.js';
import type { Registries } from './Registries.js';
import type { Written } from './Written.js';

/** A spec as written, all files and settings laid over each other, and with what it is to be read. */
export interface Layered extends Pick<Reading, 'formula' | 'validate'> {
  readonly file: string;
  /** Values that were laid over the file, each as `a.b.c=VALUE`. */
  readonly settings: readonly string[];
  /** Shorthand written in full; names of factor sets stand as they are. */
  readonly root: Written;
  /** The members of its plugins among them. */
  readonly registries: Registries;
}
