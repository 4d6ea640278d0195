import type { Spell } from '@foliograph/core';
import type { Bars } from '../bars/index.js';

/** Bars that spells are joined with, on the asset's name and the day. */
export type SpellBars = Pick<Bars, 'assets' | 'sessions' | 'fields'>;

/** Spells beside the bars of their assets. */
export interface JoinedSpells {
  readonly bars: SpellBars;
  readonly spells: readonly SpellWithBars[];
}

/** A spell with the sessions it takes in, and where its asset has bars. */
export interface SpellWithBars extends Spell {
  readonly row: number;
  /** The asset's index in the bars; −1 where they lack it. */
  readonly n: number;
  /** The first session inside, and the first after it; equal where no session lies inside. */
  readonly begins: number;
  readonly ends: number;
  /** The sessions of the asset's first and last close; −1 without. */
  readonly first: number;
  readonly last: number;
}
