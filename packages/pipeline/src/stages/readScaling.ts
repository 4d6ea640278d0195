import type { Scaling } from '@foliograph/core';
import type { Artifact } from '../store/index.js';

/** Stored maps; what was fitted on nothing is NaN, which JSON holds as null. */
export async function readScaling(artifact: Artifact): Promise<Scaling> {
  const text = new TextDecoder().decode(await artifact.bytes('scaling.json'));
  return JSON.parse(text, (_key, value: unknown) => (value === null ? NaN : value)) as Scaling;
}
