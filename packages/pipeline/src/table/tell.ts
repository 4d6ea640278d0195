import type { Diagnostic } from '@foliograph/core';
import type { Found } from './Found.js';
import type { Kind } from './Kind.js';
import type { PlacesOf } from './PlacesOf.js';
import { placed } from './placed.js';

/** Findings of one kind with their places, the first few one by one and the rest counted. */
export async function tell(
  { first, count }: Found,
  { severity, remedy, plural }: Kind,
  placesOf: PlacesOf,
): Promise<readonly Diagnostic[]> {
  const places = await placed(first, placesOf);
  const told = first.map(({ path, message }, k): Diagnostic => {
    const place = places[k] ?? { file: path };
    return { severity, message, place, ...(remedy === undefined ? {} : { remedy }) };
  });
  const more = count - first.length;
  return more > 0 ? [...told, { severity, message: `and ${more} more ${plural}` }] : told;
}
