import { firstSession } from './firstSession.js';
import type { UniverseInput } from './Universe.js';

/** Members of an index on one day, and those of them that were traded. */
export interface SurvivorshipGap {
  readonly day: string;
  readonly members: number;
  /** Those whose name is in the data, on whatever day. */
  readonly listed: number;
  /** Those with a price on the day. */
  readonly priced: number;
}

/** The gap on the last session up to each 30 June within the data; on the last session of all where no 30 June is. */
export function survivorshipGap({ assets, sessions, priced: bars, spells = [] }: UniverseInput): readonly SurvivorshipGap[] {
  const T = sessions.length;
  if (T === 0 || spells.length === 0) return [];
  const at = new Map(assets.map((asset, n) => [asset, n]));
  const years = new Set(sessions.map((session) => session.slice(0, 4)));
  const middles = [...years].map((year) => `${year}-06-30`).filter((day) => day >= sessions[0]! && day <= sessions[T - 1]!);
  return (middles.length > 0 ? middles : [sessions[T - 1]!]).map((day) => {
    const t = firstSession(sessions, `${day}~`) - 1;
    const session = sessions[t]!;
    const members = new Set(
      spells.filter(({ start, end }) => start <= session && (end === undefined || end > session)).map(({ asset }) => asset),
    );
    const priced = [...members].filter((asset) => at.has(asset) && bars[at.get(asset)! * T + t] === 1);
    const listed = [...members].filter((asset) => at.has(asset));
    return { day: session, members: members.size, listed: listed.length, priced: priced.length };
  });
}
