import type { PanelFrame } from './makeFrame.js';

/** Sessions on which an asset was not traded, for one reason. */
export interface MissingCount {
  readonly asset: string;
  readonly reason: string;
  readonly sessions: number;
}

/** How often each asset was not traded from the session of index `begin` on, and why; only what occurred. */
export function countMissing({ assets, traded, close, sessions, offSessions }: PanelFrame, begin: number): readonly MissingCount[] {
  const T = sessions.length;
  return assets.flatMap((asset, n) => {
    const own = traded.subarray(n * T, (n + 1) * T);
    const [first, last] = [own.indexOf(1), own.lastIndexOf(1)];
    const counts = {
      'before its first bar': 0,
      'after its last bar': 0,
      suspended: 0,
      'no bar': 0,
      'bars on days that are no sessions': offSessions[n]!,
    };
    for (let t = begin; t < T; t++) {
      if (own[t] === 1) continue;
      if (!Number.isNaN(close[n * T + t]!)) counts.suspended++;
      else if (first < 0 || t < first) counts['before its first bar']++;
      else if (t > last) counts['after its last bar']++;
      else counts['no bar']++;
    }
    return Object.entries(counts).flatMap(([reason, count]) => (count > 0 ? [{ asset, reason, sessions: count }] : []));
  });
}
