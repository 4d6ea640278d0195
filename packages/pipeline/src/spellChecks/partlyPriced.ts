import { defineSpellCheck } from './SpellCheck.js';

/** Sessions that prices may begin after a spell does, or end before it: a first day of trading, a last one. */
const patience = 5;

/** Spells inside which prices begin long after both the spell and the data, or end long before both; as a notice, spells wholly outside their asset's prices. */
export const partlyPriced = defineSpellCheck({
  summary: 'The prices of a member cover its spell.',
  severity: 'warning',
  plural: 'spells that prices do not cover',
  remedy: "see whether these are another company's prices under the same ticker; leave the asset out, or get its history",
  join({ spells, bars: { sessions } }, found) {
    for (const { row, n, begins, ends, first, last } of spells) {
      if (n < 0 || first < 0 || begins === ends) continue;
      const from = sessions[begins]!;
      const to = sessions[ends - 1]!;
      if (first >= ends || last < begins) {
        const where = first >= ends ? `begin only on ${sessions[first]}` : `end already on ${sessions[last]}`;
        found({
          row,
          from,
          to,
          severity: 'notice',
          message: `a member from ${from} to ${to}, but its prices ${where}: perhaps another company's`,
        });
      } else if (first > begins + patience) {
        const late = `its prices begin on ${sessions[first]}, ${first - begins} sessions after its spell or the data do`;
        found({ row, from, to: sessions[first - 1]!, message: `${late}: another company's, or a history is missing` });
      } else if (last < ends - 1 - patience) {
        const early = `its prices end on ${sessions[last]}, ${ends - 1 - last} sessions before its spell or the data do`;
        found({ row, from: sessions[last + 1]!, to, message: `${early}: a history is missing` });
      }
    }
  },
});
