import type { Spell } from '@foliograph/core';
import type { JoinedSpells, SpellBars } from './JoinedSpells.js';

/** Spells joined with bars by asset and day; those with a day that is blank count as without sessions. */
export function joinSpells(spells: readonly Spell[], bars: SpellBars): JoinedSpells {
  const { assets, sessions, fields } = bars;
  const T = sessions.length;
  const close = fields.get('close') ?? new Float64Array(assets.length * T).fill(NaN);
  const index = new Map(assets.map((asset, n) => [asset, n]));
  const spans = assets.map((_, n) => {
    const own = close.subarray(n * T, (n + 1) * T);
    return { first: own.findIndex((price) => price > 0), last: own.findLastIndex((price) => price > 0) };
  });
  return {
    bars,
    spells: spells.map((spell, row) => {
      const n = index.get(spell.asset) ?? -1;
      const begins = sessionFrom(sessions, spell.start);
      const ends = spell.end === undefined ? T : sessionFrom(sessions, spell.end);
      return { ...spell, row, n, begins, ends: Math.max(begins, ends), ...(spans[n] ?? { first: -1, last: -1 }) };
    }),
  };
}

/** The first session on or after a day. */
function sessionFrom(sessions: readonly string[], day: string): number {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sessions[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
