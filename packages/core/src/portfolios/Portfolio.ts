import type { Member } from '../member/index.js';
import type { MarketView } from '../panel/index.js';
import type { RandomStream } from '../random/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** What a portfolio rule decides from. */
export interface Decision {
  readonly view: MarketView;
  /** 1 for assets that can be bought now: with a price, and with a forecast where the rule needs one. */
  readonly live: Uint8Array;
  /** Predicted return of each asset, NaN where there is none; absent for rules that need no forecast. */
  readonly forecast?: Float64Array;
  /** The last target drifted by returns since, before costs; undefined at the first decision. */
  readonly held?: Float64Array;
  readonly random: RandomStream;
  /** Opens the stream of the whole backtest: the same at every decision. */
  lasting(): RandomStream;
}

/** What a portfolio rule decides. */
export interface Targets {
  /** Share of equity in each asset, the rest is cash; null where nothing is to be traded. */
  readonly weights: Float64Array | null;
  /** Facts about this decision that a reader must know: a fallback used, a cap hit. */
  readonly notes: readonly string[];
}

/** A rule from forecasts and prices to weights. */
export interface Portfolio<P extends Params = Params> extends Member<P> {
  /** Whether it decides from forecasts. */
  needsForecast(p: ParamsOf<P>): boolean;
  /** The parameter that says how many assets it chooses; absent where none does. */
  readonly sizedBy?: Extract<keyof ParamsOf<P>, string>;
  /** Whether it may sell short; not where absent. */
  short?(p: ParamsOf<P>): boolean;
  /** How often it decides; undefined leaves it to the backtest. */
  rebalance(p: ParamsOf<P>): 'every' | 'never' | undefined;
  /** Fields that it reads beside prices; none where absent. */
  reads?(p: ParamsOf<P>): readonly string[];
  /** Versions of what its parameters choose, by set and name, which stand in its key beside its own; none where absent. */
  parts?(p: ParamsOf<P>): Readonly<Record<string, number>>;
  /** Sessions of prices that it looks back on. */
  history(p: ParamsOf<P>): number;
  weigh(decision: Decision, p: ParamsOf<P>): Targets;
}

/** Types a portfolio rule from its parameters. */
export const definePortfolio = <P extends Params>(portfolio: Portfolio<P>): Portfolio<P> => portfolio;
