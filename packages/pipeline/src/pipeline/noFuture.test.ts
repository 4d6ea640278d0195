import { type RandomStream, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { csvFolder, ranSpec } from '../../test-support/ranSpec.js';
import { planeFromArrow } from '../arrow/index.js';

const assets = ['A', 'B', 'C'];
const sessions = Array.from({ length: 400 }, (_, day) => new Date(Date.UTC(2015, 0, 2 + 7 * day)).toISOString().slice(0, 10));
const [trainTo, testFrom, changed] = [sessions[299]!, sessions[300]!, 360];

/** Weekly closes; the generator may bend a price by its asset and session. */
function market(bend: (price: number, asset: string, t: number, random: RandomStream) => number) {
  return csvFolder(
    Object.fromEntries(
      assets.map((asset) => {
        const [random, other] = [stream(5, asset), stream(6, asset)];
        let price = 100;
        const rows = sessions.map((day, t) => {
          price *= 1 + 0.03 * random.normal();
          return { day, close: bend(price, asset, t, other) };
        });
        return [asset, rows];
      }),
    ),
  );
}

const rules = {
  'tilt-trades': '{ tilt-to-forecast: { variant: trades, short: true, max-weight: 1/3 } }',
  'tilt-weights': '{ tilt-to-forecast: { variant: weights } }',
  'top-k': '{ top-k: { k: 2 } }',
  equal: '{ equal-weight: {} }',
};
const targets = {
  'next-price': '{ next-price: {} }',
  'forward-return': '{ forward-return: { horizon: 2 } }',
  'average-return': '{ average-return: { horizons: [1, 3] } }',
};
const chains = {
  'min-max': '[{ min-max: { per: asset } }]',
  standardize: '[{ standardize: { per: pooled } }]',
  'carry, winsorize': '[{ carry: { max: 3 } }, { winsorize: { per: asset } }]',
  'carry, mad, standardize': '[carry, { mad: { per: asset } }, { standardize: { per: asset } }]',
  'mad of sections, rank': '[{ mad: { per: session } }, fill, rank]',
};

const spec = (folder: string, target: string, chain: string) => `
name: no-future
seed: 1
data: { prices: { csv: { path: "${folder}/*.csv" } }, adjustment: none, max-jump: 0, calendar: weekly }
factors: [close, momentum: { window: 4, skip: 0 }]
preprocess: ${chain}
target: ${target}
split: { holdout: { train-to: ${trainTo}, test-from: ${testFrom} } }
models: { lstm: { lstm: { window: 5, layers: [3], epochs: 2 } } }
portfolios: { ${Object.entries(rules)
  .map(([name, rule]) => `${name}: ${rule}`)
  .join(', ')} }
backtest: { execution: { lag: 1 }, costs: { fees: { bps: 5 } } }
report: [summary]
`;

/** What every rule decided up to a session, to the last bit, and the equity it led to. */
async function decided(folder: string, target: string, chain: string, to: string) {
  const { outcome, states, store } = await ranSpec(spec(folder, target, chain));
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const found: Record<string, unknown> = {};
  for (const { node, manifest } of await states()) {
    const file = { portfolio: 'targets.arrow', backtest: 'weights.arrow', predict: 'forecasts.arrow' }[node.stage];
    if (!file) continue;
    const { sessions: dates, plane } = planeFromArrow(await store.open(manifest!).bytes(file));
    const known = dates.filter((date) => date <= to).length;
    found[node.id] = assets.map((_, n) => [...plane.subarray(n * dates.length, n * dates.length + known)]);
  }
  return found;
}

test.each(
  Object.entries(targets).flatMap(([target, member]) =>
    Object.entries(chains).map(([name, chain]) => [target, name, member, chain] as const),
  ),
)(
  'with %s and %s nothing up to a session depends on prices after it',
  async (_target, _chain, member, chain) => {
    const whole = market((price) => price);
    const bent = market((price, _asset, t, random) => (t > changed ? price * Math.exp(random.normal()) : price));
    const [before, after] = [
      await decided(whole, member, chain, sessions[changed]!),
      await decided(bent, member, chain, sessions[changed]!),
    ];
    expect(Object.keys(before).length).toBe(1 + 2 * Object.keys(rules).length);
    expect(after).toEqual(before);
    const [end, other] = [await decided(whole, member, chain, '9999'), await decided(bent, member, chain, '9999')];
    expect(other).not.toEqual(end);
  },
  60_000,
);

test('a price doubled in every session of one asset changes no decision: no rule here looks at its level', async () => {
  const [plain, doubled] = [market((price) => price), market((price, asset) => (asset === 'B' ? 2 * price : price))];
  const targetsOf = async (folder: string) => {
    const all = await decided(folder, targets['next-price'], chains['min-max'], '9999');
    return Object.fromEntries(Object.entries(all).filter(([id]) => id.startsWith('portfolio')));
  };
  expect(await targetsOf(doubled)).toEqual(await targetsOf(plain));
}, 60_000);
