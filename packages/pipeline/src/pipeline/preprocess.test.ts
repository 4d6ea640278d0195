import { readFileSync } from 'node:fs';
import type { ElementwiseMap } from '@foliograph/core';
import { expect, test } from 'vitest';
import { ranSpec, refused, specFile } from '../../test-support/ranSpec.js';
import { planeFromArrow } from '../arrow/index.js';
import { looksAhead } from '../spec/index.js';
import { loadPipeline } from './loadPipeline.js';

const spec = (chain: string, data = '') => `
name: cleaned
seed: 3
data:
  prices: { synthetic: { assets: 6, from: 2017-01-02, to: 2018-06-29, delistings: 0, listings: 0, gaps: 0.02 } }
${data}
factors: [gap: 'close / delay(close, 1) - 1', level: close]
preprocess: ${chain}
target: { forward-return: { scale: features } }
split: { holdout: { train-to: 2017-12-29, test-from: 2018-01-02 } }
models:
  lstm: { lstm: { window: 4, layers: [3], epochs: 1 } }
portfolios: { best: { top-k: { k: 2 } } }
report: [summary, warnings]
`;

async function cleaned(chain: string, data?: string) {
  const { outcome, states, store } = await ranSpec(spec(chain, data));
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const nodes = await states();
  const read = (id: string) => store.open(nodes.find(({ node }) => node.id === id)!.manifest!);
  const plane = async (id: string, file = 'values.arrow') => [...planeFromArrow(await read(id).bytes(file)).plane];
  return { page: readFileSync(outcome.value.report!, 'utf8'), read, plane };
}

const ahead = 'Features cleaned with later sessions';

test("a paper's chain runs over the full sample, which the head of the report tells", async () => {
  const chain =
    '[{ mad: { fit: full-sample, per: asset } }, { interpolate: { fit: full-sample } }, { standardize: { fit: full-sample, per: asset } }]';
  const { page, plane } = await cleaned(chain);
  expect(page).toContain(ahead);
  const [values, given] = [await plane('transform:gap'), await plane('factor:gap')];
  const T = values.length / 6;
  for (let n = 0; n < 6; n++) {
    const known = values.slice(n * T, (n + 1) * T).filter(Number.isFinite);
    expect(known.length).toBeGreaterThan(given.slice(n * T, (n + 1) * T).filter(Number.isFinite).length);
    const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
    expect(mean).toBeCloseTo(0, 5);
    expect(known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (known.length - 1)).toBeCloseTo(1, 4);
  }
}, 60_000);

test('its honest twin is learnt from the training part, frozen into the model, and told of nowhere', async () => {
  const { page, read } = await cleaned('[carry, { mad: { per: asset } }, { standardize: { per: asset } }]');
  expect(page).not.toContain(ahead);
  const { features } = await read('scaling').json<{ features: ElementwiseMap[][][] }>('scaling.json');
  expect(features).toHaveLength(6);
  for (const [mad, standardize] of features.flat()) {
    expect(mad!.below).toBe(mad!.above);
    expect(mad!.low).toBeLessThan(mad!.below);
    expect(standardize!.scale).toBeGreaterThan(0);
  }
}, 60_000);

test('an asset with too many gaps is left out of training and forecasts, and told of in the report', async () => {
  const { page, read, plane } = await cleaned('[{ drop: { share: 0.04 } }, { standardize: { per: asset } }]');
  const [, count, names] = page.match(/(\d) of 6 assets are left out of training and forecasts[^:]*: ([A-Z0-9, ]+)/)!;
  const { assets } = await read('panel').json<{ assets: string[] }>('facts.json');
  const forecasts = await plane('predict:lstm', 'forecasts.arrow');
  const T = forecasts.length / 6;
  const gone = assets.filter((_, n) => forecasts.slice(n * T, (n + 1) * T).every(Number.isNaN));
  expect(gone.join(', ')).toBe(names!.trim());
  expect([gone.length, gone.length < 6]).toEqual([Number(count), true]);
  await expect(ranSpec(spec('[drop]').replace('window: 4', 'window: 4, per: asset'))).rejects.toThrow('is one for each asset');
}, 60_000);

test('what looks ahead is told where it stands, once for each', async () => {
  const told = async (chain: string) => {
    const loaded = await loadPipeline(specFile(spec(chain)));
    if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
    return looksAhead(loaded.value).map(({ message, place }) => `${place!.line}:${place!.column} ${message}`);
  };
  expect(await told('[mad: { fit: full-sample }, interpolate: { fit: full-sample }, standardize: { per: session }]')).toEqual([
    '8:14 "mad" looks at later sessions, the test’s where its sample holds them: nobody can trade so',
    '8:41 "interpolate" looks at later sessions, the test’s where its sample holds them: nobody can trade so',
  ]);
  expect(await told('[carry, mad, standardize]')).toEqual([]);
});

test('interpolation that nobody asked to look ahead is refused for carry', async () => {
  await expect(ranSpec(spec('[interpolate]'))).rejects.toThrow('a gap can be interpolated only with the value after it');
});

test('sections are cleaned and ranked, and sectors and size taken out of them', async () => {
  const sectors =
    '  sectors: { synthetic: { assets: 6, from: 2017-01-02, to: 2018-06-29, delistings: 0, listings: 0, gaps: 0.02, what: sectors, sectors: 2 } }';
  const chain =
    '[{ winsorize: { per: session, lower: 0.1, upper: 0.9 } }, { neutralize: { group: sector, on: ["log(close)"] } }, fill, rank]';
  const { plane } = await cleaned(chain, sectors);
  const values = await plane('transform:gap');
  const T = values.length / 6;
  const last = values.filter((_, i) => i % T === T - 1).sort((a, b) => a - b);
  expect(last).toEqual([-0.5, -0.3, -0.1, 0.1, 0.3, 0.5].map(Math.fround));
}, 60_000);

test('what a transform reads must be a formula over fields that the data hold', async () => {
  const [problem] = await refused(spec('[{ neutralize: { group: sector } }]'));
  expect(problem).toMatchObject({ message: '"neutralize" reads the field "sector", which the source does not give' });
  await expect(ranSpec(spec('[{ neutralize: { on: ["log(close"] } }]'))).rejects.toThrow('"log(close": expected');
});
