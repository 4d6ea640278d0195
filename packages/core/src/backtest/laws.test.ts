import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryMarket, type Market } from '../../test-support/arbitraryMarket.js';
import { backtest, holdings, type TargetSeries } from './index.js';

interface Case {
  readonly market: Market;
  readonly targets: TargetSeries;
  readonly lag: number;
  readonly bps: number;
}

/** Targets at every other session; `short` lets weights be negative. */
function cases({ gaps, short }: { gaps: boolean; short: boolean }): fc.Arbitrary<Case> {
  const weight = fc.integer({ min: short ? -20 : 0, max: 20 });
  return arbitraryMarket({ gaps }).chain((market) => {
    const { assets, sessions } = market.panel;
    const deciding = Int32Array.from(sessions.keys()).filter((t) => t % 2 === 0);
    const row = fc.array(weight, { minLength: assets.length, maxLength: assets.length });
    return fc.record({
      market: fc.constant(market),
      targets: fc
        .array(row, { minLength: deciding.length, maxLength: deciding.length })
        .map((rows) => ({ sessions: deciding, weights: Float64Array.from(rows.flatMap(toWeights)), notes: [] })),
      lag: fc.integer({ min: 0, max: 2 }),
      bps: fc.integer({ min: 0, max: 200 }),
    });
  });
}

/** Scaled to a gross sum of at most 1. */
const toWeights = (row: readonly number[]): number[] => {
  const gross = row.reduce((sum, w) => sum + Math.abs(w), 0);
  return row.map((w) => w / Math.max(gross, 40));
};

const inputOf = ({ market: { panel }, targets, lag, bps }: Case, capital = 1000) => {
  const close = panel.fields.get('close')!;
  return {
    assets: panel.assets,
    marks: close,
    fills: close,
    first: 0,
    last: panel.sessions.length - 1,
    targets,
    lag,
    capital,
    costs: { bps },
  };
};

test('equity is always cash, capital less what orders paid, plus what they hold', () => {
  fc.assert(
    fc.property(cases({ gaps: true, short: true }), (example) => {
      const input = inputOf(example);
      const result = backtest(input);
      const S = result.equity.length;
      const weights = holdings(input, result);
      for (let s = 0; s < S; s++) {
        let cash = input.capital;
        result.orders.session.forEach((t, i) => {
          if (t <= s) cash -= result.orders.quantity[i]! * result.orders.price[i]! + result.orders.fee[i]!;
        });
        let held = 0;
        for (let n = 0; n < input.assets.length; n++) held += weights[n * S + s]!;
        expect(result.cash[s]).toBeCloseTo(cash, 6);
        expect(result.cash[s]! + held * result.equity[s]!).toBeCloseTo(result.equity[s]!, 6);
      }
    }),
  );
});

test('right after a fill without cost, with all prices known, each weight is its target', () => {
  fc.assert(
    fc.property(cases({ gaps: false, short: true }), (example) => {
      const input = inputOf({ ...example, lag: 0, bps: 0 });
      const result = backtest(input);
      const [N, S] = [input.assets.length, result.equity.length];
      const weights = holdings(input, result);
      example.targets.sessions.forEach((t, d) => {
        if (t >= S || t === result.ruin) return;
        for (let n = 0; n < N; n++) expect(weights[n * S + t]).toBeCloseTo(example.targets.weights[d * N + n]!, 9);
      });
    }),
  );
});

test('a higher cost never raises equity', () => {
  fc.assert(
    fc.property(cases({ gaps: false, short: false }), fc.integer({ min: 1, max: 100 }), (example, more) => {
      const [cheap, dear] = [backtest(inputOf(example)), backtest(inputOf({ ...example, bps: example.bps + more }))];
      dear.equity.forEach((equity, s) => {
        expect(equity).toBeLessThanOrEqual(cheap.equity[s]! * (1 + 1e-12));
      });
    }),
  );
});

test('a cost raises the return after a fill by no more than the part of equity that it takes, moved from the worst asset to the best', () => {
  fc.assert(
    fc.property(cases({ gaps: false, short: false }), (example) => {
      const input = inputOf({ ...example, lag: 0 });
      const [N, T] = [input.assets.length, example.market.panel.sessions.length];
      const [free, dear] = [backtest({ ...input, costs: { bps: 0 } }), backtest(input)];
      const returnOn = (equity: Float64Array, t: number) => equity[t]! / equity[t - 1]! - 1;
      // Fills are at even sessions: after them, at most twice the equity was traded.
      const taken = (2 * example.bps) / 10_000;
      for (let t = 1; t < dear.equity.length; t += 2) {
        const grown = Array.from({ length: N }, (_, n) => input.marks[n * T + t]! / input.marks[n * T + t - 1]! - 1);
        const [best, worst] = [Math.max(0, ...grown), Math.min(0, ...grown)];
        const most = returnOn(free.equity, t) + (taken / (1 - taken)) * (best - worst);
        expect(returnOn(dear.equity, t)).toBeLessThanOrEqual(most + 1e-12);
      }
    }),
  );
});

test('twice the capital is twice the equity, cash and fees, to the bit', () => {
  fc.assert(
    fc.property(cases({ gaps: true, short: true }), (example) => {
      const [once, twice] = [backtest(inputOf(example, 1000)), backtest(inputOf(example, 2000))];
      expect(twice.equity).toEqual(once.equity.map((value) => 2 * value));
      expect(twice.cash).toEqual(once.cash.map((value) => 2 * value));
      expect(twice.fees).toBe(2 * once.fees);
      expect(twice.rebalances).toEqual(once.rebalances);
    }),
  );
});

test('an asset whose every price is doubled is held in half the units, and equity is the same to the bit', () => {
  fc.assert(
    fc.property(cases({ gaps: true, short: true }), (example) => {
      const input = inputOf(example);
      const T = example.market.panel.sessions.length;
      const marks = input.marks.map((price, i) => (i < T ? 2 * price : price));
      expect(backtest({ ...input, marks, fills: marks }).equity).toEqual(backtest(input).equity);
    }),
  );
});

test('bought once at equal shares without cost, equity is the mean growth of the assets', () => {
  fc.assert(
    fc.property(arbitraryMarket({ gaps: false }), ({ panel }) => {
      const [N, T] = [panel.assets.length, panel.sessions.length];
      const close = panel.fields.get('close')!;
      const targets = { sessions: Int32Array.of(0), weights: new Float64Array(N).fill(1 / N), notes: [] };
      const { equity } = backtest({ ...inputOf({ market: { panel, forecast: close }, targets, lag: 0, bps: 0 }, 1) });
      equity.forEach((value, t) => {
        const growth = panel.assets.reduce((sum, _, n) => sum + close[n * T + t]! / close[n * T]! / N, 0);
        expect(value / growth).toBeCloseTo(1, 12);
      });
    }),
  );
});

test('no order is filled beyond its cash where neither the targets nor the caller borrow', () => {
  fc.assert(
    fc.property(cases({ gaps: true, short: false }), (example) => {
      for (const cash of backtest(inputOf(example)).cash) expect(cash).toBeGreaterThanOrEqual(-1e-6);
    }),
  );
});

test('prices and targets after a session do not matter to the record up to it', () => {
  fc.assert(
    fc.property(cases({ gaps: true, short: true }), fc.nat(9), (example, cutAt) => {
      const input = inputOf(example);
      const T = example.market.panel.sessions.length;
      const last = cutAt % T;
      const marks = input.marks.map((price, i) => (i % T > last ? 3 * price + 1 : price));
      const short = backtest({ ...input, marks, fills: marks, last });
      expect(short.equity).toEqual(backtest(input).equity.slice(0, short.equity.length));
    }),
  );
});
