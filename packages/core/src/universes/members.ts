import { choice, integer, list, params, text } from '../schema/index.js';
import { firstSession } from './firstSession.js';
import type { Spell } from './Spell.js';
import { defineUniverse } from './Universe.js';

/**
 * Members by date, joined on ticker and day. An asset that is never a member is left out. A spell is refused whose prices begin more than `patience` sessions
 * after both the spell and the data: an index member trades when it joins, so these are another company's prices, or a history is missing.
 */
export const members = defineUniverse({
  summary: 'The members of an index by date, from membership spells.',
  version: 1,
  params: params({
    late: choice(['refuse', 'keep'], {
      default: 'refuse',
      description: 'What is done with a spell whose prices begin long after it: tickers are used again by other companies.',
    }),
    patience: integer({ minimum: 0, default: 5, description: 'Sessions that prices may begin after a spell does.' }),
    outside: choice(['keep', 'cut'], {
      default: 'keep',
      description: 'Whether prices before and after membership are kept, for factors that look back and for selling, or cut away.',
    }),
    without: list(text({ description: 'An asset.' }), {
      default: [],
      description: 'Assets that are never members, whatever their spells say.',
    }),
  }),
  dated: true,
  names: () => [],
  choose({ assets, sessions, priced, spells = [] }, { late, patience, outside, without }) {
    const T = sessions.length;
    const refused: { asset: string; reason: string }[] = [];
    const own = new Map<string, Spell[]>();
    for (const spell of spells) own.set(spell.asset, [...(own.get(spell.asset) ?? []), spell]);
    const kept: number[] = [];
    const rows: Float64Array[] = [];
    assets.forEach((asset, n) => {
      if (without.includes(asset)) {
        refused.push({ asset, reason: 'the spec leaves it out' });
        return;
      }
      const bars = priced.subarray(n * T, (n + 1) * T);
      const begins = bars.indexOf(1);
      const row = new Float64Array(T);
      let here = false;
      for (const { start, end } of own.get(asset) ?? []) {
        const from = firstSession(sessions, start);
        const to = end === undefined ? T : firstSession(sessions, end);
        if (from >= to) continue;
        here = true;
        if (late === 'refuse' && begins > from + patience) {
          const reason = `its prices begin on ${sessions[begins]}, but its spell on ${sessions[from]}: another company's, or a history is missing`;
          if (begins < to) refused.push({ asset, reason });
          continue;
        }
        row.fill(1, from, to);
      }
      if (!here) refused.push({ asset, reason: 'it is never a member' });
      else if (row.includes(1)) {
        kept.push(n);
        rows.push(row);
      }
    });
    const member = new Float64Array(kept.length * T);
    rows.forEach((row, k) => {
      member.set(row, k * T);
    });
    return { kept, absent: [], member, cut: outside === 'cut', refused };
  },
});
