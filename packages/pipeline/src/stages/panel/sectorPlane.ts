import type { Panel } from '@foliograph/core';
import { tableFromArrow } from '../../arrow/index.js';
import type { Artifact } from '../../store/index.js';

/** Each asset's sector by session as an index into the names, which stand in code-point order; NaN where none is told. */
export async function sectorPlane(
  artifact: Artifact,
  { assets, sessions }: Pick<Panel, 'assets' | 'sessions'>,
): Promise<{ readonly names: readonly string[]; readonly plane: Float64Array }> {
  const { asset, sector, start, end } = tableFromArrow(await artifact.bytes('sectors.arrow')) as Readonly<
    Record<string, readonly string[]>
  >;
  const names = [...new Set(sector)].sort();
  const T = sessions.length;
  const plane = new Float64Array(assets.length * T).fill(NaN);
  const at = new Map(assets.map((name, n) => [name, n]));
  asset!.forEach((name, row) => {
    const n = at.get(name);
    if (n === undefined) return;
    const code = names.indexOf(sector![row]!);
    for (let t = 0; t < T; t++) {
      const day = sessions[t]!;
      if (day >= start![row]! && (end![row] === '' || day < end![row]!)) plane[n * T + t] = code;
    }
  });
  return { names, plane };
}
