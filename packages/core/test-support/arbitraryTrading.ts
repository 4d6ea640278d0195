import fc from 'fast-check';
import type { BacktestInput } from '../src/index.js';
import { arbitraryMarket } from './arbitraryMarket.js';

/** Backtests with every friction there is: prices missing, suspensions, limits, thin volume, lots, all costs, interest, carried orders and delisting. With `short`, weights can be negative. */
export function arbitraryTrading({ short }: { short: boolean }): fc.Arbitrary<BacktestInput> {
  return arbitraryMarket({ gaps: true }).chain(({ panel }) => {
    const [N, T] = [panel.assets.length, panel.sessions.length];
    const close = panel.fields.get('close')!;
    const plane = (cell: fc.Arbitrary<number>) =>
      fc.array(cell, { minLength: N * T, maxLength: N * T }).map((cells) => Float64Array.from(cells));
    const rarely = fc.integer({ min: 0, max: 5 }).map((roll) => (roll === 0 ? 1 : 0));
    const deciding = Int32Array.from({ length: Math.ceil(T / 2) }, (_, d) => 2 * d);
    const weights = fc
      .array(fc.array(fc.integer({ min: short ? -20 : 0, max: 20 }), { minLength: N, maxLength: N }), {
        minLength: deciding.length,
        maxLength: deciding.length,
      })
      .map((rows) => Float64Array.from(rows.flatMap((row) => row.map((w) => w / Math.max(20 * N, 40)))));
    const bps = fc.integer({ min: 0, max: 100 });
    return fc.record({
      assets: fc.constant(panel.assets),
      marks: fc.constant(close),
      fills: fc.constant(close),
      trading: plane(rarely.map((roll) => 1 - roll)),
      suspended: plane(rarely),
      limits: fc.record({ up: plane(rarely), down: plane(rarely) }),
      volume: fc.record({ units: plane(fc.integer({ min: 0, max: 400 })), share: fc.constantFrom(0.1, 1) }),
      lot: fc.constantFrom(0, 1, 5),
      carries: fc.boolean(),
      delisting: fc.option(fc.record({ after: fc.integer({ min: 1, max: 3 }), recovery: fc.constantFrom(0, 0.5, 1) }), { nil: undefined }),
      first: fc.constant(0),
      last: fc.constant(T - 1),
      targets: weights.map((weights) => ({ sessions: deciding, weights, notes: [] })),
      lag: fc.integer({ min: 0, max: 2 }),
      capital: fc.constant(1000),
      costs: fc.record({
        bps,
        perShare: fc.constantFrom(0, 0.01),
        minimum: fc.constantFrom(0, 0.5, 3),
        buyDuty: bps,
        sellDuty: bps,
        slippage: bps,
        borrow: fc.constantFrom(0, 0.1),
      }),
      interest: fc.constantFrom(0, 0.05),
      periodsPerYear: fc.constant(252),
    });
  });
}
