import type { AccountTerms } from './BacktestInput.js';

/** Costs as fractions: of the traded value, except `perShare` and `minimum`, which are money, and `borrow` and `interest`, which are for one period. */
export type Rates = Readonly<
  Record<'commission' | 'buyDuty' | 'sellDuty' | 'perShare' | 'minimum' | 'slippage' | 'borrow' | 'interest', number>
>;

/** The rates of an account's terms; throws where there are rates a year, but not its periods. */
export function ratesOf({ costs, interest = 0, periodsPerYear = NaN }: AccountTerms): Rates {
  const { bps, buyDuty = 0, sellDuty = 0, perShare = 0, minimum = 0, slippage = 0, borrow = 0 } = costs;
  if ((borrow !== 0 || interest !== 0) && !(periodsPerYear > 0)) throw new RangeError('rates a year need the periods of a year');
  const ofYear = (rate: number) => (rate === 0 ? 0 : rate / periodsPerYear);
  return {
    commission: bps / 1e4,
    buyDuty: buyDuty / 1e4,
    sellDuty: sellDuty / 1e4,
    slippage: slippage / 1e4,
    perShare,
    minimum,
    borrow: ofYear(borrow),
    interest: ofYear(interest),
  };
}
