import { type Chosen, type Plane, pick, type Spell, tradedSessions, wholeWindows } from '@foliograph/core';
import { registries } from '../../members/index.js';
import { single } from '../single.js';
import type { PanelParams } from './PanelParams.js';

interface FrameInput {
  /** What the source gives. */
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  readonly close: Plane;
  readonly trading: Plane | undefined;
  /** The exchange's sessions. */
  readonly days: readonly string[];
  readonly spells: readonly Spell[];
}

/** The assets and daily sessions of a panel, with what was traded and may be held. */
export interface PanelFrame extends Pick<Chosen, 'absent' | 'refused'> {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  /** 1 where an asset was traded, else 0. */
  readonly traded: Plane;
  /** All that the source gives, in its order, with 1 where it has a bar. */
  readonly everyone: { readonly assets: readonly string[]; readonly priced: Plane };
  /** 1 where an asset may be held, else 0; absent where it always may. */
  readonly member?: Plane;
  readonly close: Plane;
  /** Sessions that a price is carried at most. */
  readonly carried: number;
  /** Bars of each asset on days that are no sessions. */
  readonly offSessions: Int32Array;
  /** A plane of the source on these assets and sessions. */
  place(plane: Plane): Plane;
}

/** Chooses the assets and sessions of a panel. */
export function makeFrame({ assets: given, sessions, close, trading, days, spells }: FrameInput, params: PanelParams): PanelFrame {
  const T = sessions.length;
  const indexOf = new Map(sessions.map((day, t) => [day, t]));
  const at = Int32Array.from(days, (day) => indexOf.get(day) ?? -1);
  const bars = tradedSessions(close, trading);
  const marked = (plane: Plane, assets: readonly number[]) => pick(plane, T, assets, at, 0);
  const priced = marked(tradedSessions(close, undefined), [...given.keys()]);

  const universe = single(params.universe);
  const chosen = registries.universes.get(universe.name)!.choose({ assets: given, sessions: days, priced, spells }, universe.params);
  const { kept, member, cut, absent, refused } = chosen;
  // A plane that stays as it is is not copied.
  const same = kept.length === given.length && at.length === T && at.every((index, t) => index === t);
  const place = (plane: Plane) => (same ? plane : pick(plane, T, kept, at));
  const traded = marked(bars, kept);
  if (cut && member) for (let i = 0; i < traded.length; i++) traded[i]! *= member[i]!;

  const policy = single(params.missing);
  const { carried, whole } = registries.gaps.get(policy.name)!;
  const window = whole(policy.params);
  const complete = window > 0 ? wholeWindows(traded, days.length, window) : undefined;
  const allowed = member && complete ? member.map((mark, i) => mark * complete[i]!) : (member ?? complete);

  const shown = new Set(days);
  const within = sessions.flatMap((day, t) => (day <= (days.at(-1) ?? '') && !shown.has(day) ? [t] : []));
  return {
    assets: kept.map((n) => given[n]!),
    sessions: days,
    traded,
    everyone: { assets: given, priced },
    ...(allowed ? { member: allowed } : {}),
    close: place(close),
    carried: carried(policy.params),
    absent,
    refused,
    offSessions: Int32Array.from(kept, (n) => within.reduce((sum, t) => sum + bars[n * T + t]!, 0)),
    place,
  };
}
