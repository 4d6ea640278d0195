import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryMarket, type Market } from '../../test-support/arbitraryMarket.js';
import { permuted } from '../../test-support/permuted.js';
import { settingsOf } from '../../test-support/settingsOf.js';
import { drift } from '../backtest/drift.js';
import { decide, decisionSessions } from '../backtest/index.js';
import { registry } from '../member/index.js';
import { stream } from '../random/index.js';
import type { Constraints } from './Constraints.js';
import * as members from './index.js';
import type { Portfolio } from './Portfolio.js';

/** Constraints of every kind, such that weights of a long rule and of one that sells short can keep to them, or not. */
const constraintsOf: readonly (Constraints | undefined)[] = [
  undefined,
  { maxWeight: 0.6, cash: 0.1, group: 'sector', maxGroup: 0.7, maxTurnover: 0.8 },
  { minWeight: -0.5, maxWeight: 0.5, maxGross: 1.2, minNet: -0.2, maxNet: 0.9 },
];
// Looking back a year would leave nothing to decide in markets of some sessions.
const short = { window: 3, halfLife: 2, k: 2 };
const rules = [...registry<Portfolio>(members)].flatMap(([name, portfolio]) =>
  settingsOf(portfolio.params).flatMap((setting, s, { length }) => {
    const { properties } = portfolio.params;
    const own = Object.fromEntries(Object.entries(short).filter(([key]) => key in properties));
    const selections = 'preselect' in properties ? [undefined, 2] : [undefined];
    const variants = constraintsOf.flatMap((constraints, i) => selections.map((preselect) => ({ constraints, i, preselect })));
    // Where a rule has many settings each takes its turn with some of the constraints.
    const few = length <= 4 ? variants : variants.filter((_, v) => (v + s) % 3 === 0);
    return few.map(({ constraints, i, preselect }) => {
      const fallback = ['min-variance', 'equal-weight'].filter((step) => step !== 'min-variance' || 'covariance' in properties);
      const params: Record<string, unknown> = { ...setting, ...own, constraints, fallback, ...(preselect && { preselect }) };
      const told = Object.entries(setting).filter(([key, value]) => value !== (properties[key] as { default?: unknown }).default);
      const label = [
        name,
        ...told.map(([key, value]) => `${key} ${value}`),
        ...(preselect ? ['preselected'] : []),
        ...(i > 0 ? [`constraints ${i}`] : []),
      ];
      return { name: label.join(', '), portfolio, params, constraints };
    });
  }),
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

const withFields = ({ panel, forecast }: Market): Market => {
  const close = panel.fields.get('close')!;
  const T = panel.sessions.length;
  const fields = new Map([
    ...panel.fields,
    ['sector', close.map((_, i) => Math.floor(i / T) % 2)] as const,
    ['market_value', close.map((_, i) => ((Math.floor(i / T) * 7 + (i % T)) % 5) * 1e6)] as const,
  ]);
  return { panel: { ...panel, fields }, forecast };
};
const markets = arbitraryMarket({ gaps: true }).map(withFields);
const runs = { numRuns: 20 };

test.each(rules)('$name: a decision gives each asset a finite weight within 1, or trades nothing', (rule) => {
  fc.assert(
    fc.property(markets, (market) => {
      const { weights, sessions } = decided(market, rule);
      const N = market.panel.assets.length;
      for (let d = 0; d < sessions.length; d++) {
        const row = weights.subarray(d * N, (d + 1) * N);
        if (row.every(Number.isNaN)) continue;
        for (const weight of row) expect(Math.abs(weight)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
    runs,
  );
});

test.each(rules)('$name: a rule that may not sell short holds no negative weight', (rule) => {
  const signs = rule.portfolio.short?.(rule.params) || (rule.constraints?.minWeight ?? 0) < 0 ? -1 : 0;
  fc.assert(
    fc.property(markets, (market) => decided(market, rule).weights.every((w) => Number.isNaN(w) || w >= signs)),
    runs,
  );
});

test.each(rules)('$name: the first trades add up to no more than twice equity', (rule) => {
  fc.assert(
    fc.property(markets, (market) => {
      const first = decided(market, rule, 0).weights;
      expect(first.reduce((gross, w) => gross + Math.abs(Number.isNaN(w) ? 0 : w), 0)).toBeLessThanOrEqual(2 + 1e-12);
    }),
    runs,
  );
});

/** Whether no covariance is singular in so few sessions: where one is, many weights are as good, and which is found is chance. */
const certain = ({ params }: Rule) => params.covariance !== 'sample' && params.covariance !== 'exponential';
const ofTwo = (market: Market): Market => permuted(market, [0, 1]);

/** A market in which no price stands still and no two assets move alike: where they do, a rule that estimates has many weights that are as good. */
function stirred({ panel, forecast }: Market): Market {
  const T = panel.sessions.length;
  const close = panel.fields.get('close')!.map((price, i) => price * (1 + 0.02 * stream(8, Math.floor(i / T), i % T).uniform()));
  return { panel: { ...panel, fields: new Map([...panel.fields, ['close', close]]) }, forecast };
}

test.each(rules)('$name: the order of the assets does not matter', (rule) => {
  fc.assert(
    fc.property(markets, (any) => {
      const drawn = rule.params.covariance === undefined ? any : stirred(any);
      const market = certain(rule) ? drawn : ofTwo(drawn);
      const N = market.panel.assets.length;
      const order = market.panel.assets.map((_, n) => (n + 1) % N);
      const [straight, turned] = [decided(market, rule).weights, decided(permuted(market, order), rule).weights];
      turned.forEach((weight, i) => {
        const twin = straight[i - (i % N) + order[i % N]!]!;
        if (Number.isNaN(twin)) expect(weight).toBeNaN();
        else expect(weight).toBeCloseTo(twin, 6);
      });
    }),
    runs,
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
    runs,
  );
});

test.each(rules.filter(({ constraints }) => constraints))(
  '$name: what is decided keeps to the constraints, or nothing is traded',
  (rule) => {
    const {
      minWeight = -1,
      maxWeight = 1,
      cash = 0,
      maxGroup = Infinity,
      maxGross = Infinity,
      minNet = -Infinity,
      maxNet = 1,
      maxTurnover = Infinity,
    } = rule.constraints!;
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
    fc.assert(
      fc.property(markets, (market) => {
        const { weights, sessions } = decided(market, rule);
        const N = market.panel.assets.length;
        let last: { row: Float64Array; session: number } | undefined;
        for (const [d, session] of sessions.entries()) {
          const row = weights.slice(d * N, (d + 1) * N);
          if (row.every(Number.isNaN)) continue;
          const size = 1e-7;
          for (const w of row) {
            expect(w).toBeLessThanOrEqual(maxWeight + size);
            expect(w).toBeGreaterThanOrEqual(minWeight - size);
          }
          expect(sum(row)).toBeLessThanOrEqual(Math.min(maxNet, 1 - cash) + size);
          expect(sum(row)).toBeGreaterThanOrEqual(minNet - size);
          expect(sum(row.map(Math.abs))).toBeLessThanOrEqual(maxGross + size);
          for (const parity of [0, 1]) expect(sum(row.filter((_, n) => n % 2 === parity))).toBeLessThanOrEqual(maxGroup + size);
          const held = last && drift(last.row, market.panel.fields.get('close')!, last.session, session)!;
          if (held) expect(sum(row.map((w, n) => Math.abs(w - held[n]!)))).toBeLessThanOrEqual(maxTurnover + size);
          last = { row, session };
        }
      }),
      runs,
    );
  },
);

test.each(rules)("$name: an asset's prices doubled throughout change no weight", (rule) => {
  fc.assert(
    fc.property(markets, (market) => {
      const { panel } = market;
      const T = panel.sessions.length;
      const doubled = panel.fields.get('close')!.map((price, i) => (i < T ? 2 * price : price));
      const changed = { ...market, panel: { ...panel, fields: new Map([...panel.fields, ['close', doubled] as const]) } };
      expect(decided(changed, rule).weights).toEqual(decided(market, rule).weights);
    }),
    runs,
  );
});

test('among markets of some sessions every rule decides something, with constraints and without', () => {
  const market = fc.sample(arbitraryMarket({ gaps: false }), { numRuns: 30, seed: 1 });
  const idle = rules.filter((rule) => !market.some((one) => decided(withFields(one), rule).weights.some(Number.isFinite)));
  expect(idle.map(({ name }) => name)).toEqual([]);
});
