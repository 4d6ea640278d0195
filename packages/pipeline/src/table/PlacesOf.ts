import type { Place } from '@foliograph/core';

/** Finds where rows of a file stand; a row that is not there has no place. */
export type PlacesOf = (path: string, rows: readonly number[]) => Promise<ReadonlyMap<number, Place>>;
