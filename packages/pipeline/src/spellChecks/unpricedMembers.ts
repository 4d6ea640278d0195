import { someNames } from '../checks/kernel/someNames.js';
import type { JoinedSpells } from './JoinedSpells.js';
import { defineSpellCheck, type FoundSpell } from './SpellCheck.js';

/** Below this share a universe is no longer the index. */
const leastShare = 0.95;

/** Members in the middle of each year that have no price that day: the survivorship gap. */
export const unpricedMembers = defineSpellCheck({
  summary: 'Members of the index have prices.',
  severity: 'warning',
  plural: 'years in which members have no prices',
  remedy: 'get the prices of former members too: results without them are too good',
  join(joined, found) {
    const { sessions } = joined.bars;
    const middles = new Map<string, number>();
    sessions.forEach((session, t) => {
      if (session.slice(5) <= '06-30' || !middles.has(session.slice(0, 4))) middles.set(session.slice(0, 4), t);
    });
    for (const t of middles.values()) findOn(joined, t, found);
  },
});

function findOn({ spells, bars: { sessions, fields } }: JoinedSpells, t: number, found: (finding: FoundSpell) => void): void {
  const [T, day] = [sessions.length, sessions[t]!];
  const close = fields.get('close');
  const members = spells.filter(({ begins, ends }) => begins <= t && t < ends);
  const without = members.filter(({ n }) => n < 0 || !(close![n * T + t]! > 0));
  if (without.length === 0) return;
  const elsewhere = without.filter(({ first }) => first >= 0);
  const also =
    elsewhere.length === 0 ? '' : `, ${elsewhere.length} more only on other days (${someNames(elsewhere.map(({ asset }) => asset))})`;
  const priced = members.length - without.length;
  const message = `of ${members.length} members on ${day} ${priced} have a price${also}`;
  found({ from: day, message, severity: priced < leastShare * members.length ? 'warning' : 'notice' });
}
