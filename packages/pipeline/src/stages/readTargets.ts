import type { Panel, TargetSeries } from '@foliograph/core';
import { tableFromArrow } from '../arrow/index.js';
import type { Artifact } from '../store/index.js';

/** Stored target weights, on a panel's sessions. */
export async function readTargets(artifact: Artifact, { assets, sessions }: Panel): Promise<TargetSeries> {
  const table = tableFromArrow(await artifact.bytes('targets.arrow'));
  const index = new Map(sessions.map((session, t) => [session, t]));
  const dates = table.date as readonly string[];
  const N = assets.length;
  const weights = new Float64Array(dates.length * N);
  for (const [n, asset] of assets.entries()) {
    const own = table[asset] as Float64Array;
    for (let d = 0; d < dates.length; d++) weights[d * N + n] = own[d]!;
  }
  return { sessions: Int32Array.from(dates, (date) => index.get(date)!), weights, notes: [] };
}
