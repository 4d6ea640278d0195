import type { Panel, TargetSeries } from '@foliograph/core';
import { planeFromArrow } from '../arrow/index.js';
import type { Artifact } from '../store/index.js';

/** Stored target weights, on a panel's sessions. */
export async function readTargets(artifact: Artifact, panel: Panel): Promise<TargetSeries> {
  const { assets, sessions: dates, plane } = planeFromArrow(await artifact.bytes('targets.arrow'));
  const [N, D] = [assets.length, dates.length];
  const weights = new Float64Array(N * D);
  for (let n = 0; n < N; n++) for (let d = 0; d < D; d++) weights[d * N + n] = plane[n * D + d]!;
  const index = new Map(panel.sessions.map((session, t) => [session, t]));
  return { sessions: Int32Array.from(dates, (date) => index.get(date)!), weights, notes: [] };
}
