import type { Panel } from '@foliograph/core';
import { tableFromArrow } from '../../arrow/index.js';
import type { Artifact } from '../../store/index.js';

/** A dated series as every asset sees it: at each session the last value known up to it; NaN before the first. */
export async function seriesPlane(artifact: Artifact, { assets, sessions }: Pick<Panel, 'assets' | 'sessions'>): Promise<Float64Array> {
  const table = tableFromArrow(await artifact.bytes('series.arrow'));
  const [dates, values] = [table.date as readonly string[], table.value as Float64Array];
  const T = sessions.length;
  const plane = new Float64Array(assets.length * T);
  let next = 0;
  let last = NaN;
  for (let t = 0; t < T; t++) {
    for (; next < dates.length && dates[next]! <= sessions[t]!; next++) if (!Number.isNaN(values[next]!)) last = values[next]!;
    plane[t] = last;
  }
  for (let n = 1; n < assets.length; n++) plane.copyWithin(n * T, 0, T);
  return plane;
}
