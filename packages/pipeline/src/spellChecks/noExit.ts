import { defineSpellCheck } from './SpellCheck.js';

/** A table of spells none of which ends: those who left are not in it. */
export const noExit = defineSpellCheck({
  summary: 'Some spells end.',
  severity: 'warning',
  plural: 'tables without any exit',
  remedy: 'get the spells of former members too: results over those who stayed are too good',
  find(spells, found) {
    if (spells.length === 0 || spells.some(({ end }) => end !== undefined)) return;
    found({ message: `none of ${spells.length} spells ends: only survivors are in the table` });
  },
});
