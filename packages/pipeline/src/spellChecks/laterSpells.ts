import { someNames } from '../checks/kernel/someNames.js';
import { defineSpellCheck } from './SpellCheck.js';

/** Spells that begin after the last session of the data. */
export const laterSpells = defineSpellCheck({
  summary: 'Spells that begin after the data end.',
  severity: 'notice',
  plural: 'groups of later spells',
  join({ spells, bars: { sessions } }, found) {
    const end = sessions.at(-1);
    if (end === undefined) return;
    const later = spells.filter(({ start }) => start > end).map(({ asset }) => asset);
    if (later.length > 0)
      found({ message: `${later.length} of ${spells.length} spells begin after the last session ${end}: ${someNames(later)}` });
  },
});
