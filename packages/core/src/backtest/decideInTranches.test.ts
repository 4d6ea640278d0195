import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryMarket } from '../../test-support/arbitraryMarket.js';
import { list } from '../../test-support/tested.js';
import { definePortfolio } from '../portfolios/Portfolio.js';
import { stream } from '../random/index.js';
import { params } from '../schema/index.js';
import { decide } from './decide.js';
import { decideInTranches } from './decideInTranches.js';
import { simulate } from './simulate.js';

const alwaysWhole = definePortfolio({
  summary: 'All in the first asset.',
  version: 1,
  params: params({}),
  needsForecast: () => false,
  rebalance: () => undefined,
  history: () => 1,
  weigh: ({ live }) => ({ weights: Float64Array.from(live, (_, n) => (n === 0 ? 0.5 : 0)), notes: [] }),
});
const random = () => stream(7);

test('half of the capital begins at each of two decisions, and only the part whose turn it is is brought back to its target', () => {
  // A doubles each session; the target is half in A.
  const panel = {
    assets: ['A'],
    sessions: ['2024-01-01', '2024-01-02', '2024-01-03'],
    calendar: 'daily',
    fields: new Map([['close', Float64Array.of(1, 2, 4)]]),
  } as const;
  const input = { panel, price: 'close', portfolio: alwaysWhole, params: {}, sessions: Int32Array.of(0, 1, 2), random };
  const { weights } = decideInTranches(input, 2);
  // 0: a quarter of all is in A. 1: that quarter is 0.5 of 1.25; the other half of the capital buys 0.25 more: 0.75 of 1.25.
  // 2: the first part is 1 + 0.25 = 1.25 and goes back to 0.625 in A; the second has 0.5 in A of 0.75: 1.125 of 2.
  expect(list(weights)).toEqual([0.25, 0.6, 1.125 / 2]);
});

test('equity of tranches without cost is the mean of those begun one decision after another', () => {
  fc.assert(
    fc.property(arbitraryMarket({ gaps: false }), fc.integer({ min: 1, max: 3 }), ({ panel }, tranches) => {
      const [T, close] = [panel.sessions.length, panel.fields.get('close')!];
      const input = {
        panel,
        price: 'close',
        portfolio: alwaysWhole,
        params: {},
        sessions: Int32Array.from({ length: T }, (_, t) => t),
        random,
      };
      const terms = { assets: panel.assets, marks: close, fills: close, first: 0, last: T - 1, lag: 0, capital: 1, costs: { bps: 0 } };
      const joined = simulate({ ...terms, targets: decideInTranches(input, tranches) }).equity;
      const parts = Array.from({ length: tranches }, (_, i) => {
        const own = input.sessions.filter((t) => t % tranches === i);
        return simulate({ ...terms, targets: decide({ ...input, sessions: own }) }).equity;
      });
      joined.forEach((equity, t) => {
        expect(equity).toBeCloseTo(parts.reduce((sum, part) => sum + part[t]!, 0) / tranches, 9);
      });
    }),
  );
});
