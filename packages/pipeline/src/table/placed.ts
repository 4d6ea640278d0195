import type { Place } from '@foliograph/core';
import type { Finding } from './Finding.js';
import type { PlacesOf } from './PlacesOf.js';

/** The places of rows, looked up a file at a time; undefined where there is no row. */
export async function placed(
  rows: readonly (Pick<Finding, 'path' | 'row'> | undefined)[],
  placesOf: PlacesOf,
): Promise<readonly (Place | undefined)[]> {
  const byFile = new Map<string, number[]>();
  for (const one of rows) {
    if (one) byFile.set(one.path, [...(byFile.get(one.path) ?? []), one.row]);
  }
  const places = new Map<string, ReadonlyMap<number, Place>>();
  for (const [path, wanted] of byFile) places.set(path, await placesOf(path, wanted));
  return rows.map((one) => one && (places.get(one.path)?.get(one.row) ?? { file: one.path }));
}
