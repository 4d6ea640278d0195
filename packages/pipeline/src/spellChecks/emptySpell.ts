import { defineSpellCheck } from './SpellCheck.js';

/** Spells that end on or before the day they begin. */
export const emptySpell = defineSpellCheck({
  summary: 'A spell ends after it begins.',
  severity: 'error',
  plural: 'spells that end before they begin',
  remedy: 'correct the row: the end is the first day outside, blank while the asset belongs to the index',
  find(spells, found) {
    spells.forEach(({ start, end }, row) => {
      if (end !== undefined && end <= start)
        found({ row, from: start, to: end, message: `the spell begins on ${start} and ends on ${end}` });
    });
  },
});
