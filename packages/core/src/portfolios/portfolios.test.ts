import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryMarket, type Market } from '../../test-support/arbitraryMarket.js';
import { permuted } from '../../test-support/permuted.js';
import { settingsOf } from '../../test-support/settingsOf.js';
import { decide, decisionSessions } from '../backtest/index.js';
import { registry } from '../member/index.js';
import { stream } from '../random/index.js';
import * as members from './index.js';
import type { Portfolio } from './Portfolio.js';

const rules = [...registry<Portfolio>(members)].flatMap(([name, portfolio]) =>
  settingsOf(portfolio.params).map((params) => ({ name: `${name} ${JSON.stringify(params)}`, portfolio, params })),
);
type Rule = (typeof rules)[number];

const decided = ({ panel, forecast }: Market, { portfolio, params }: Rule, to = panel.sessions.length - 1) =>
  decide({
    panel,
    price: 'close',
    portfolio,
    params,
    forecast,
    sessions: decisionSessions(panel, { from: 0, to, rebalance: 'every' }),
    random: (session) => stream(7, session),
  });

const markets = arbitraryMarket({ gaps: true });

test.each(rules)('$name: a decision gives each asset a finite weight within 1, or trades nothing', (rule) => {
  fc.assert(
    fc.property(markets, (market) => {
      const { weights, sessions } = decided(market, rule);
      const N = market.panel.assets.length;
      for (let d = 0; d < sessions.length; d++) {
        const row = weights.subarray(d * N, (d + 1) * N);
        if (row.every(Number.isNaN)) continue;
        for (const weight of row) expect(Math.abs(weight)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test.each(rules)('$name: a rule that may not sell short holds no negative weight', (rule) => {
  const signs = rule.params.short === true ? -1 : 0;
  fc.assert(fc.property(markets, (market) => decided(market, rule).weights.every((w) => Number.isNaN(w) || w >= signs)));
});

test.each(rules)('$name: the first trades add up to no more than twice equity', (rule) => {
  fc.assert(
    fc.property(markets, (market) => {
      const first = decided(market, rule, 0).weights;
      expect(first.reduce((gross, w) => gross + Math.abs(Number.isNaN(w) ? 0 : w), 0)).toBeLessThanOrEqual(2 + 1e-12);
    }),
  );
});

test.each(rules)('$name: the order of the assets does not matter', (rule) => {
  fc.assert(
    fc.property(markets, (market) => {
      const N = market.panel.assets.length;
      const order = market.panel.assets.map((_, n) => (n + 1) % N);
      const [straight, turned] = [decided(market, rule).weights, decided(permuted(market, order), rule).weights];
      turned.forEach((weight, i) => {
        const twin = straight[i - (i % N) + order[i % N]!]!;
        if (Number.isNaN(twin)) expect(weight).toBeNaN();
        else expect(weight).toBeCloseTo(twin, 9);
      });
    }),
  );
});

test.each(rules)('$name: the future does not matter, and the same input gives the same bytes', (rule) => {
  fc.assert(
    fc.property(markets, fc.nat(9), (market, cutAt) => {
      const { panel, forecast } = market;
      const T = panel.sessions.length;
      const to = cutAt % T;
      const spoilt = (plane: Float64Array) => plane.map((value, i) => (i % T > to ? 3 * value + 1 : value));
      const fields = new Map([...panel.fields].map(([name, plane]) => [name, spoilt(plane)]));
      const changed = { panel: { ...panel, fields }, forecast: spoilt(forecast) };
      expect(decided(changed, rule, to)).toEqual(decided(market, rule, to));
    }),
  );
});
