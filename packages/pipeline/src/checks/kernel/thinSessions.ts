import type { Survey } from './Survey.js';

/** Below this share of assets a session is none of theirs. */
const leastShare = 0.5;
const fewestAssets = 4;

/** For each session the assets whose first bar is not after it and whose last is not before it; and 1 where fewer than half of four or more have a bar. */
export function thinSessions({ ofSession, ofAsset }: Survey): { readonly alive: Int32Array; readonly thin: Uint8Array } {
  const T = ofSession.bars.length;
  const alive = new Int32Array(T + 1);
  ofAsset.first.forEach((first, n) => {
    if (first < 0) return;
    alive[first]!++;
    alive[ofAsset.last[n]! + 1]!--;
  });
  for (let t = 1; t < T; t++) alive[t]! += alive[t - 1]!;
  const thin = Uint8Array.from(ofSession.bars, (bars, t) => (alive[t]! >= fewestAssets && bars < leastShare * alive[t]! ? 1 : 0));
  return { alive: alive.subarray(0, T), thin };
}
