import { lagsOf, type Spec } from '../../spec/index.js';

/** What a backtest assumes of the market, in words, each under its name. */
export function tradingConventions({
  execution,
  interest = 0,
  delisting,
  interval = 1,
  tranches = 1,
}: Pick<Spec['backtest'], 'execution' | 'interest' | 'delisting' | 'interval' | 'tranches'>) {
  const { price, lot, volumeShare, unfilled = 'cancel' } = execution;
  const lags = lagsOf(execution);
  const entries: Readonly<Record<string, string>> = {
    execution: `at the ${price}, ${lags.map((lag) => (lag === 0 ? 'of the deciding session' : `${lag} session${lag > 1 ? 's' : ''} after the decision`)).join(', or ')}`,
    'not traded': 'what has no price or is suspended; bought at its upper or sold at its lower price limit where the market marks them',
    volume: volumeShare === undefined ? 'any order is filled whole' : `an order is at most ${volumeShare} of the volume of its session`,
    'unfilled orders': unfilled === 'cancel' ? 'end with their session' : 'stand until the next decision',
    units: lot === undefined ? 'any fraction of a share, of the prices as adjusted' : `lots of ${lot} shares, of the prices as adjusted`,
    cash: interest === 0 ? 'earns nothing' : `earns ${interest} a year, and costs it where borrowed`,
    delisting:
      delisting === undefined
        ? 'what has no price any more is held at its last one'
        : `taken out at ${delisting.recovery} of the last price after ${delisting.after} sessions without one and without a suspension`,
    ...(interval === 1 ? {} : { decisions: `one of every ${interval}` }),
    ...(tranches === 1 ? {} : { tranches: `${tranches} equal parts of the capital, which take turns to decide` }),
  };
  return Object.entries(entries).map(([name, value]) => ({ name, value }));
}
