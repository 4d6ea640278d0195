import { defineSpellCheck } from './SpellCheck.js';

/** Spells of one asset that begin before an earlier one has ended; spells that repeat another are among them. */
export const overlappingSpells = defineSpellCheck({
  summary: 'Spells of an asset do not overlap.',
  severity: 'error',
  plural: 'spells that overlap',
  remedy: 'end the earlier one, or join both',
  find(spells, found) {
    const order = Array.from(spells.keys()).sort((a, b) => {
      const [one, other] = [spells[a]!, spells[b]!];
      if (one.asset !== other.asset) return one.asset < other.asset ? -1 : 1;
      return one.start === other.start ? a - b : one.start < other.start ? -1 : 1;
    });
    let before = -1;
    for (const row of order) {
      const { asset, start } = spells[row]!;
      const earlier = spells[before];
      if (earlier?.asset === asset && (earlier.end === undefined || earlier.end > start)) {
        const until = earlier.end === undefined ? 'has no end' : `ends on ${earlier.end}`;
        found({ row, from: start, message: `the spell begins on ${start}, but the one of ${earlier.start} ${until}` });
        if (earlier.end === undefined || (spells[row]!.end !== undefined && earlier.end >= spells[row]!.end)) continue;
      }
      before = row;
    }
  },
});
