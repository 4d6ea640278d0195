import { medianOf } from '../checks/kernel/medianOf.js';
import type { JoinedSpells, SpellWithBars } from './JoinedSpells.js';
import { defineSpellCheck } from './SpellCheck.js';

/** A member of an index is traded about as much as the others: below this share of the median member it is hardly one. */
const leastShare = 0.01;
/** The same for assets that are not traded at all on a fifth of the sessions. */
const leastShareOfSilent = 0.05;
const silentFrom = 0.2;
/** Spells that are enough for the median member of a day. */
const enough = 128;
/** Fewer bars say nothing. */
const fewest = 10;

/** Spells in which an asset is hardly traded, by close × volume against the median member of each day: the prices are likely another company's. */
export const littleTraded = defineSpellCheck({
  summary: 'Members are traded.',
  severity: 'warning',
  plural: 'spells of members that are hardly traded',
  remedy: "see whether these are another company's prices under the same ticker, and leave the asset out",
  join({ spells, bars }, found) {
    const { sessions, fields } = bars;
    const [close, volume] = [fields.get('close'), fields.get('volume')];
    if (!close || !volume) return;
    const value = (n: number, t: number) => close[n * sessions.length + t]! * volume[n * sessions.length + t]!;
    const held = spells.filter(({ n }) => n >= 0);
    const step = Math.ceil(held.length / enough);
    const median = medians(
      held.filter((_, k) => k % step === 0),
      bars,
      value,
    );
    for (const { row, n, begins, ends } of held) {
      const shares = new Float64Array(ends - begins);
      let traded = 0;
      let silent = 0;
      for (let t = begins; t < ends; t++) {
        if (value(n, t) > 0) shares[traded++] = value(n, t) / median[t]!;
        else if (value(n, t) === 0) silent++;
      }
      const known = traded + silent;
      const share = traded === 0 ? 0 : medianOf(shares, traded);
      if (known < fewest || !(share < (silent < silentFrom * known ? leastShare : leastShareOfSilent))) continue;
      const usual = traded === 0 ? 'it is never traded' : `when it is traded, it is for ${percent(share)} of what the median member is`;
      const days = silent === 0 ? '' : `, and it has no volume on ${silent} of ${known} sessions`;
      found({ row, from: sessions[begins]!, to: sessions[ends - 1]!, message: `${usual}${days}` });
    }
  },
});

function medians(
  held: readonly SpellWithBars[],
  { sessions }: JoinedSpells['bars'],
  value: (n: number, t: number) => number,
): Float64Array {
  const values = new Float64Array(held.length);
  return Float64Array.from(sessions, (_, t) => {
    let count = 0;
    for (const { n, begins, ends } of held) {
      const traded = begins <= t && t < ends ? value(n, t) : 0;
      if (traded > 0) values[count++] = traded;
    }
    return medianOf(values, count);
  });
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`;
