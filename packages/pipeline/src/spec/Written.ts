import type { Place } from '@foliograph/core';

/** A value as somebody wrote it, with where it stands. */
export interface Written {
  readonly value: string | number | boolean | null | readonly Written[] | ReadonlyMap<string, Written>;
  /** Where the value begins. */
  readonly place: Place;
  /** Where its key stands; where there is none, the value's place. */
  readonly key: Place;
  /** The folder that a relative path in it starts from. */
  readonly folder: string;
  /** The set of factors that it was written as a part of. */
  readonly set?: { readonly name: string; readonly otherwise: readonly string[] };
  /** Where the first character of a text stands; absent where the text differs from what is written, as with escapes. */
  readonly text?: Place;
}
