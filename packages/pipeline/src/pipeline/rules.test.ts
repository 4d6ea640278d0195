import { expect, test } from 'vitest';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';
import { planeFromArrow } from '../arrow/index.js';
import { registries } from '../members/index.js';

const spec = (portfolios: string) => `
name: rules
seed: 3
data: { prices: { synthetic: { assets: 8, from: 2019-01-01, to: 2020-12-31 } } }
factors: [close]
target: forward-return
split: { holdout: { train-to: 2020-06-30, test-from: 2020-07-01 } }
models: { luck: random }
portfolios: ${portfolios}
backtest: { rebalance: monthly }
`;

const { portfolios } = registries;
const has = (name: string, key: string) => key in portfolios.get(name)!.params.properties;
const within = '{ max-weight: 0.3, max-gross: 0.8, max-turnover: 1.2, cash: 0.2 }';
const chosen = [...portfolios.keys()].map((name) => {
  const own = [
    ...(has(name, 'window') ? ['window: 60'] : []),
    ...(has(name, 'field') ? ['field: volume'] : []),
    ...(has(name, 'preselect') ? ['preselect: 5'] : []),
    ...(has(name, 'k') ? ['k: 5'] : []),
  ];
  return `${name}: { ${name}: { ${[...own, `constraints: ${within}`].join(', ')} } }`;
});

test('every rule decides within constraints that a spec gives, from forecasts and prices of a run', async () => {
  const { outcome, states, store } = await ranSpec(spec(`{ ${chosen.join(', ')} }`));
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const nodes = (await states()).filter(({ node }) => node.id.startsWith('portfolio:'));
  expect(nodes).toHaveLength(portfolios.size);
  for (const { node, manifest } of nodes) {
    const { assets, sessions, plane } = planeFromArrow(await store.open(manifest!).bytes('targets.arrow'));
    let decided = 0;
    for (let d = 0; d < sessions.length; d++) {
      const weights = assets.map((_, n) => plane[n * sessions.length + d]!);
      if (weights.every(Number.isNaN)) continue;
      decided++;
      expect(Math.max(...weights), node.id).toBeLessThanOrEqual(0.3 + 1e-9);
      expect(
        weights.reduce((sum, w) => sum + Math.abs(w), 0),
        node.id,
      ).toBeLessThanOrEqual(0.8 + 1e-9);
    }
    expect(decided, node.id).toBeGreaterThan(1);
  }
}, 60_000);

test.each([
  ['{ one: { top-k: { constraints: { max-wieght: 0.3 } } } }', 'max-weight'],
  ['{ one: { mean-variance: { risk-aversion: 1, target-return: 0.01 } } }', 'risk-aversion and target-return exclude each other'],
  ['{ one: { min-variance: { covariance: ledoit } } }', 'ledoit-wolf'],
  ['{ one: { top-k: { fallback: [min-variance] } } }', 'fallback'],
])('%s is a mistake that is told', async (portfolios, message) => {
  expect((await tellSpec(spec(portfolios), { registries })).problems.join('\n')).toContain(message);
});

test.each([
  ['{ one: cap-weight }', 'portfolio "one" reads the field "market_value", which the source does not give'],
  ['{ one: { equal-weight: { constraints: { group: county, max-group: 0.3 } } } }', 'portfolio "one" reads the field "county"'],
  ['{ one: { min-variance: { window: 900 } } }', 'portfolio "one" looks back 901 sessions'],
])('%s is refused once the data are known', async (portfolios, message) => {
  expect((await refused(spec(portfolios))).map((problem) => problem.message).join('\n')).toContain(message);
});
