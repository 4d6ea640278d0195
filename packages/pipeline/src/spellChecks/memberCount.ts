import { defineSpellCheck } from './SpellCheck.js';

/** Stretches of a constant number of members that are told one by one. */
const mostTold = 6;

/** How many members there are on the sessions of the data: its constant stretches where they are few, else the least and the most. */
export const memberCount = defineSpellCheck({
  summary: 'How many members an index has.',
  severity: 'notice',
  plural: 'stretches of constant membership',
  join({ spells, bars: { sessions } }, found) {
    const T = sessions.length;
    if (T === 0) return;
    const counts = new Int32Array(T + 1);
    for (const { begins, ends } of spells) {
      counts[begins]!++;
      counts[ends]!--;
    }
    for (let t = 1; t < T; t++) counts[t]! += counts[t - 1]!;
    const starts = sessions.flatMap((_, t) => (t === 0 || counts[t] !== counts[t - 1] ? [t] : []));
    const whole = { from: sessions[0]!, to: sessions[T - 1]! };
    if (starts.length > mostTold) {
      const ordered = counts.slice(0, T).sort();
      found({ ...whole, message: `between ${ordered[0]} and ${ordered[T - 1]} members, a number that changes ${starts.length - 1} times` });
      return;
    }
    const stretches = starts.map((t, k) => {
      const until = starts[k + 1];
      const to = until === undefined ? `from ${sessions[t]}` : `until ${sessions[until - 1]}`;
      return starts.length === 1 ? `${counts[t]} members throughout` : `${counts[t]} ${k === 0 ? 'members ' : ''}${to}`;
    });
    found({ ...whole, message: stretches.join(', ') });
  },
});
