import { defineSpellCheck } from './SpellCheck.js';

/** Spells without an asset or without a start. */
export const blankSpell = defineSpellCheck({
  summary: 'A spell names its asset and the day it begins.',
  severity: 'error',
  plural: 'spells without an asset or a start',
  remedy: 'fill the cell, or delete the row',
  find(spells, found) {
    spells.forEach(({ asset, start }, row) => {
      if (asset === '' || start === '') found({ row, message: `${asset === '' ? 'a spell has no asset' : 'the spell has no start'}` });
    });
  },
});
