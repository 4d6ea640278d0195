import { defineSpellCheck } from './SpellCheck.js';

/** A member of an index is traded about as much as the others: below this share of the median member it is hardly one. */
const leastShare = 0.01;
/** Share of a spell's bars without volume from which it is told. */
const mostSilent = 0.2;
/** Fewer bars say nothing. */
const fewest = 10;

/** Spells in which an asset is hardly traded, by close × volume against the median member of each day or by days without volume: the prices are likely another company's. */
export const littleTraded = defineSpellCheck({
  summary: 'Members are traded.',
  severity: 'warning',
  plural: 'spells of members that are hardly traded',
  remedy: "see whether these are another company's prices under the same ticker, and leave the asset out",
  join({ spells, bars: { sessions, fields } }, found) {
    const T = sessions.length;
    const [close, volume] = [fields.get('close'), fields.get('volume')];
    if (!close || !volume) return;
    const held = spells.filter(({ n }) => n >= 0);
    const median = new Float64Array(T);
    for (let t = 0; t < T; t++) {
      const members = held.filter(({ begins, ends }) => begins <= t && t < ends);
      median[t] = medianOf(members.map(({ n }) => close[n * T + t]! * volume[n * T + t]!).filter((value) => !Number.isNaN(value)));
    }
    for (const { row, n, begins, ends } of held) {
      const shares: number[] = [];
      let silent = 0;
      for (let t = begins; t < ends; t++) {
        const value = close[n * T + t]! * volume[n * T + t]!;
        if (Number.isNaN(value)) continue;
        if (value === 0) silent++;
        shares.push(value / median[t]!);
      }
      const share = medianOf(shares);
      if (shares.length < fewest || (share >= leastShare && silent < mostSilent * shares.length)) continue;
      const usual = share === 0 ? 'nothing' : `${(100 * share).toPrecision(2)} % of what the median member is`;
      const days = silent === 0 ? '' : `, with no volume on ${silent} of ${shares.length} sessions`;
      found({ row, from: sessions[begins]!, to: sessions[ends - 1]!, message: `on a usual day it is traded for ${usual}${days}` });
    }
  },
});

function medianOf(values: number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? NaN;
}
