import type { Spell } from '@foliograph/core';
import { tableFromArrow } from '../../arrow/index.js';
import type { Artifact } from '../../store/index.js';

/** Stored membership spells. */
export async function readSpells(artifact: Artifact): Promise<readonly Spell[]> {
  const { asset, start, end } = tableFromArrow(await artifact.bytes('spells.arrow')) as Readonly<Record<string, readonly string[]>>;
  return asset!.map((name, row) => ({ asset: name, start: start![row]!, ...(end![row] === '' ? {} : { end: end![row]! }) }));
}
