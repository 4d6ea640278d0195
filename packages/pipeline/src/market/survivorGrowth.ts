import { periodsPerYear } from '@foliograph/core';
import type { MemberSpan } from './drawMembership.js';
import type { Market } from './simulateMarket.js';

/** Growth a year of equal shares of an index's members, restored at each session, and of those of them alone that are listed to the last session: what survivors make of the same index. */
export function survivorGrowth(
  { closes, companies, assets }: Pick<Market, 'closes' | 'companies' | 'assets'>,
  membership: readonly MemberSpan[],
): { readonly members: number; readonly survivors: number } {
  const T = closes.length / assets.length;
  const ends = companies.flatMap(({ end, successor }) => (successor ? [] : [end]));
  const yearly = (spells: readonly MemberSpan[]) => {
    const [sums, counts] = [new Float64Array(T), new Int32Array(T)];
    for (const { asset, first, end } of spells) {
      // Who is in it at a close gains what comes by the next one.
      for (let t = first + 1; t <= Math.min(end, ends[asset]! - 1); t++) {
        sums[t]! += closes[asset * T + t]! / closes[asset * T + t - 1]!;
        counts[t]!++;
      }
    }
    const log = sums.reduce((total, sum, t) => total + (counts[t]! > 0 ? Math.log(sum / counts[t]!) : 0), 0);
    return Math.expm1((periodsPerYear.daily * log) / (T - 1));
  };
  return { members: yearly(membership), survivors: yearly(membership.filter(({ asset }) => ends[asset] === T)) };
}
