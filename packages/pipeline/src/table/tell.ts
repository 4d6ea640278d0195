import type { Diagnostic } from '@foliograph/core';
import type { Finding } from './Finding.js';
import type { Kind } from './Kind.js';
import { mostTold } from './mostTold.js';
import type { PlacesOf } from './PlacesOf.js';
import { placed } from './placed.js';
import { someOf } from './someOf.js';

/** Findings of one kind with their places, the first few one by one and the rest counted. */
export async function tell(
  findings: readonly Finding[],
  { severity, remedy, plural }: Kind,
  placesOf: PlacesOf,
): Promise<readonly Diagnostic[]> {
  const told = await placed(findings.slice(0, mostTold), placesOf);
  const problems = findings.map(({ path, message }, k): Diagnostic => {
    const place = told[k] ?? { file: path };
    return { severity, message, place, ...(remedy === undefined ? {} : { remedy }) };
  });
  return someOf(problems, plural);
}
