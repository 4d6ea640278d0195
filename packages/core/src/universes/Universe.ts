import type { Member } from '../member/index.js';
import type { Plane } from '../panel/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import type { Spell } from './Spell.js';

/** Assets and when they have bars. */
export interface UniverseInput {
  readonly assets: readonly string[];
  /** ISO days in rising order. */
  readonly sessions: readonly string[];
  /** 1 where an asset has a bar, of a suspended day too, else 0. */
  readonly priced: Plane;
  readonly spells?: readonly Spell[];
}

export interface Chosen {
  /** Indices of the assets that are kept, in the universe's order. */
  readonly kept: readonly number[];
  /** Named assets that have no prices. */
  readonly absent: readonly string[];
  /** 1 where a kept asset may be held, else 0: kept assets × sessions; absent where they always may. */
  readonly member?: Plane;
  /** Whether bars outside membership are not to be seen at all. */
  readonly cut?: boolean;
  /** Assets or spells that were left out although they are in the data, with the reason. */
  readonly refused: readonly { readonly asset: string; readonly reason: string }[];
}

/** Which assets may be held, and when. What is said of a session never depends on a later one. */
export interface Universe<P extends Params = Params> extends Member<P> {
  /** Whether it depends on the date by membership spells, which the spec must then name. */
  readonly dated: boolean;
  /** Assets that it names. */
  names(p: ParamsOf<P>): readonly string[];
  choose(input: UniverseInput, p: ParamsOf<P>): Chosen;
}

/** Types a universe from its parameters. */
export const defineUniverse = <P extends Params>(universe: Universe<P>): Universe<P> => universe;
