import fc from 'fast-check';
import type { Panel } from '../src/index.js';

export interface Market {
  readonly panel: Panel;
  /** Predicted returns; NaN where there is none. */
  readonly forecast: Float64Array;
}

/** Small daily markets of closes and forecasts; with `gaps`, some prices and forecasts are missing. */
export function arbitraryMarket({ gaps }: { gaps: boolean }): fc.Arbitrary<Market> {
  const present = fc.integer({ min: 0, max: gaps ? 5 : 0 }).map((roll) => roll < 5);
  const cell = fc.record({
    growth: fc.integer({ min: -40, max: 60 }),
    predicted: fc.integer({ min: -50, max: 50 }),
    priced: present,
    forecast: present,
  });
  return fc
    .record({ N: fc.integer({ min: 2, max: 5 }), T: fc.integer({ min: 4, max: 10 }) })
    .chain(({ N, T }) => fc.array(fc.array(cell, { minLength: T, maxLength: T }), { minLength: N, maxLength: N }))
    .map((rows) => {
      const T = rows[0]!.length;
      const close = rows.flatMap((cells, n) => {
        let price = 10 * (n + 1);
        return cells.map(({ growth, priced }) => {
          price *= 1 + growth / 100;
          return priced ? price : NaN;
        });
      });
      const sessions = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10));
      const fields = new Map([['close', Float64Array.from(close)]]);
      const forecast = Float64Array.from(rows.flatMap((cells) => cells.map((c) => (c.forecast ? c.predicted / 1000 : NaN))));
      return { panel: { assets: rows.map((_, n) => `A${n}`), sessions, calendar: 'daily', fields }, forecast };
    });
}
