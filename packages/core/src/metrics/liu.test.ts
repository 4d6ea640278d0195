import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCloses } from '../../test-support/readCloses.js';
import { readCsv } from '../../test-support/readCsv.js';
import { backtest, decide, decisionSessions } from '../backtest/index.js';
import { resample } from '../calendar/index.js';
import type { Panel } from '../panel/index.js';
import { equalWeight } from '../portfolios/index.js';
import { stream } from '../random/index.js';
import { figuresOf } from './figuresOf.js';
import { performanceOf } from './performanceOf.js';

const data = process.env.FOLIO_DATA;

/** Liu's span, and his figures as his table prints them: returns, volatility and drawdown in per cent, then the Sharpe ratio. */
const span = (panel: Panel) => ({ first: panel.sessions.indexOf('2022-07-01'), last: panel.sessions.indexOf('2023-06-23') });
function printed(equity: Float64Array, panel: Panel): string[] {
  const { first } = span(panel);
  const yields = readCsv(join(data!, 'us12-benchmarks/treasury-2y.csv'));
  const values = Float64Array.from(yields.get('yield_percent')!, (text) => (text === '' ? NaN : Number(text) / 100));
  const { totalReturn, annualVolatility, sharpe, maxDrawdown } = figuresOf(
    performanceOf({
      equity,
      sessions: panel.sessions.slice(first, first + equity.length),
      riskFree: { days: yields.get('date')!, values },
      periodsPerYear: 52,
      convention: 'liu',
    }),
  );
  const percent = (figure: number | undefined, digits: number) => (100 * figure!).toFixed(digits);
  return [percent(totalReturn, 2), percent(annualVolatility, 2), sharpe!.toFixed(3), percent(maxDrawdown, 1)];
}

test("the NASDAQ row of Liu's table comes out to the digit", ({ skip }) => {
  if (!data) skip('FOLIO_DATA is not set');
  const panel = resample(readCloses(join(data!, 'us12-benchmarks'), ['IXIC'], 'close'), 'weekly');
  const { first, last } = span(panel);
  expect(printed(panel.fields.get('close')!.slice(first, last + 1), panel)).toEqual(['21.25', '23.46', '0.780', '-20.9']);
});

test.for([
  ['bought once', 'never', ['51.22', '26.18', '1.589', '-21.0']],
  ['rebalanced weekly', 'weekly', ['50.42', '25.98', '1.578', '-20.6']],
] as const)('1/N of the twelve stocks %s gives its row by the same convention', ([, rebalance, row], { skip }) => {
  if (!data) skip('FOLIO_DATA is not set');
  const stocks = readCsv(join(data!, 'us12-sectors.csv')).get('ticker')!;
  const panel = resample(readCloses(join(data!, 'us12'), stocks, 'adj_close'), 'weekly');
  const { first, last } = span(panel);
  const sessions = decisionSessions(panel, { from: first, to: last - 1, rebalance });
  const targets = decide({ panel, price: 'close', portfolio: equalWeight, params: {}, sessions, random: (session) => stream(7, session) });
  const close = panel.fields.get('close')!;
  const { equity } = backtest({
    assets: panel.assets,
    marks: close,
    fills: close,
    first,
    last,
    targets,
    lag: 0,
    capital: 1e7,
    costs: { bps: 0 },
  });
  expect(sessions).toHaveLength(rebalance === 'never' ? 1 : 51);
  expect(printed(equity, panel)).toEqual(row);
});
