import type { Member, Params, ParamsOf } from '@foliograph/core';

/** Where the forecasts come from that a portfolio decides from. */
export interface ForecastSource<P extends Params = Params> extends Member<P> {
  /** Whether frozen models forecast what is asked as it is decided; where absent, what is stored of every session is read. */
  readonly serves?: true;
  /** Sessions from the decision on whose forecasts are averaged; that of the decision alone where absent. */
  ahead?(p: ParamsOf<P>): number;
  /** Whether what it gives at a session depends on later ones: papers do so, nobody can trade so. Where it averages and does not, models that it serves go on from bars of their own making. */
  readonly looksAhead?: true;
}

/** Types a source of forecasts from its parameters. */
export const defineForecastSource = <P extends Params>(source: ForecastSource<P>): ForecastSource<P> => source;
