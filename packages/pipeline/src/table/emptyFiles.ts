import type { Diagnostic } from '@foliograph/core';
import type { Relation } from './Relation.js';
import { someOf } from './someOf.js';

/** An error for each file without a row. */
export function emptyFiles(relations: readonly Relation[], rowsIn: readonly Int32Array[]): readonly Diagnostic[] {
  const empty = relations.flatMap(({ paths, head }, r) =>
    paths.flatMap((file, k): Diagnostic[] =>
      rowsIn[r]![k] === 0 ? [{ severity: 'error', message: 'there is no row', place: paths.length === 1 ? head : { ...head, file } }] : [],
    ),
  );
  return someOf(empty, 'problems in these files');
}
