import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionSessions, stepBacktest, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec, refused, specFile } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { tableFromArrow } from '../arrow/index.js';
import { inline } from '../executors/index.js';
import { registries } from '../members/index.js';
import { planText } from '../plan/index.js';
import { forecastsOf } from '../stages/forecastsOf.js';
import type { PortfolioParams } from '../stages/PortfolioParams.js';
import { readPanel } from '../stages/readPanel.js';
import { readTraded } from '../stages/readTraded.js';
import { stages } from '../stages/registry.js';
import type { TradingParams } from '../stages/TradingParams.js';
import { termsOn } from '../stages/termsOn.js';
import { decideNext } from './decideNext.js';
import { loadPipeline } from './loadPipeline.js';
import { preparePipeline } from './preparePipeline.js';

const net = 'window: 6, epochs: 2, patience: 0, validation: 0';
const models = {
  'lstm-each': `{ lstm: { ${net}, layers: [4], per: asset } }`,
  'lstm-all': `{ lstm: { ${net}, layers: [5, 4] } }`,
  'lstm-three': `{ lstm: { ${net}, layers: [4], ensemble: 3 } }`,
  'lstm-pairs': `{ lstm: { ${net}, layers: [3], per: asset, ensemble: 2 } }`,
  'mlp-sectors': `{ mlp: { ${net}, layers: [4], per: sector } }`,
  ridge: '{ linear: { window: 6 } }',
  trees: '{ boosted-trees: { window: 4, rounds: 8, patience: 0, validation: 0 } }',
  wood: '{ forest: { window: 4, trees: 9 } }',
  vectors: '{ svm: { window: 4 } }',
  naive: 'last-value',
};
const holdout = 'holdout: { train-to: 2017-12-29, test-from: 2018-01-05 }';
const walkForward = 'walk-forward: { train: 100, test: 40 }';

function specOf(split: string, chosen: Readonly<Record<string, string>> = models) {
  const sectors = join(temporaryFolder(), 'sectors.csv');
  writeFileSync(sectors, `asset,sector\n${[1, 2, 3, 4, 5, 6].map((n) => `SYN0${n},${n < 4 ? 'A' : 'B'}`).join('\n')}\n`);
  return `
name: serving
seed: 3
data:
  prices: { synthetic: { assets: 6, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0 } }
  calendar: weekly
  sectors: { csv: { path: "${sectors}" } }
factors: [close, { momentum: { window: 4, skip: 0 } }]
preprocess: [{ min-max: { per: pooled } }]
target: next-price
split: { ${split} }
models: { ${Object.entries(chosen)
    .map(([name, model]) => `${name}: ${model}`)
    .join(', ')} }
portfolios: { best: { top-k: { k: 2 } }, turns: { tilt-to-forecast: { variant: weights } } }
backtest: { rebalance: monthly, tranches: 2, costs: { fees: { bps: 10, minimum: 1 } } }
`;
}

async function ran(text: string, store: Awaited<ReturnType<typeof opened>>, set: readonly string[] = []) {
  const { outcome, states } = await ranSpec(text, { store, set });
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  return new Map((await states()).map((state) => [state.node.id, state]));
}
const frozen = ['backtest.forecast=frozen-model'];

test.each([
  ['a holdout', holdout],
  ['walking forward', walkForward],
])(
  'with %s, targets, equity and orders from frozen models are those from stored forecasts, to the byte',
  async (_, split) => {
    const [text, store] = [specOf(split), await opened()];
    const [stored, served] = [await ran(text, store), await ran(text, store, frozen)];
    const decided = [...served.keys()].filter((id) => /^(portfolio|backtest):/.test(id));
    expect(decided).toHaveLength(4 * Object.keys(models).length);
    for (const id of decided) {
      const [before, after] = [stored.get(id)!.manifest!, served.get(id)!.manifest!];
      // An equal key would be the same output taken twice.
      if (id.startsWith('portfolio')) expect(after.key, id).not.toBe(before.key);
      expect(after.files, id).toEqual(before.files);
    }
    const orders = tableFromArrow(await store.open(served.get('backtest:lstm-each/best')!.manifest!).bytes('orders.arrow'));
    expect(Object.values(orders)[0]!.length).toBeGreaterThan(10);
  },
  240_000,
);

test('a strategy that is taken from day to day by its frozen models has the equity of the run, to the bit', async () => {
  const { 'lstm-each': each, 'lstm-three': three, wood } = models;
  const text = specOf(walkForward, { each, three, wood }).replace('tranches: 2, ', '');
  const store = await opened();
  const states = await ran(text, store, frozen);
  for (const model of ['each', 'three', 'wood']) {
    const { node } = states.get(`portfolio:${model}/best`)!;
    const params = node.params as unknown as PortfolioParams;
    const open = (need: string) => store.open(states.get(need.split('#')[0]!)!.manifest!);
    const inputs = Object.fromEntries(Object.entries(node.needs).map(([role, needs]) => [role, needs.map(open)]));
    const forecasts = forecastsOf(inputs, { ...params.served!, folds: params.folds }, new AbortController().signal)!;
    const { panel } = await readPanel(inputs.panel![0]!);
    const [first, last] = [params.folds[0]!.testFrom, params.folds.at(-1)!.testTo];
    const terms = states.get(`backtest:${model}/best`)!.node.params as unknown as TradingParams;
    const steps = stepBacktest({
      ...{ ...termsOn(await readTraded(inputs.panel![0]!, terms), terms), first, last },
      rule: {
        ...{ panel, price: 'close', portfolio: registries.portfolios.get('top-k')!, params: params.portfolio['top-k'] as never },
        random: (session) => stream(node.seed!, 'portfolio', 'top-k', session),
      },
      sessions: decisionSessions(panel, { from: first, to: last - 1, rebalance: 'monthly', interval: 1 }),
      served: {
        server: async (sessions, plane) => void (await forecasts(Int32Array.from(sessions), plane)),
        toReturn: registries.targets.get('next-price')!.toReturn,
        ahead: 1,
      },
    });
    const equity: number[] = [];
    for await (const step of steps) equity.push(step.equity);
    const { equity: whole } = tableFromArrow(await store.open(states.get(`backtest:${model}/best`)!.manifest!).bytes('sessions.arrow'));
    expect(equity, model).toEqual([...(whole as Float64Array)]);
    expect(new Set(equity).size).toBeGreaterThan(10);
  }
}, 120_000);

test('frozen models are a part of the plan of what they decide, and stored forecasts are not', async () => {
  const text = specOf(holdout, { net: models['lstm-three'] });
  const told = async (set: readonly string[]) => {
    const loaded = await loadPipeline(specFile(text), { set });
    const prepared = loaded.ok ? await preparePipeline(loaded.value) : loaded;
    if (!prepared.ok) throw new Error(prepared.problems[0]!.message);
    const [, after = ''] = planText(prepared.value.plan).split('\nportfolio:net/best');
    return after.split('\n\n')[0]!;
  };
  expect(await told([])).toContain('reads panel, predict:net');
  expect(await told(frozen)).toContain('"served":{"members":3,"per":"pooled"}');
  expect(await told(frozen)).toContain('reads panel, dataset, train:net');
});

test('as of a day, what frozen models decide is what stored forecasts do', async () => {
  const { 'lstm-pairs': pairs, 'mlp-sectors': sectors } = models;
  const [text, store] = [specOf(walkForward, { pairs, sectors }), await opened()];
  const next = async (set: readonly string[]) => {
    const loaded = await loadPipeline(specFile(text), { set });
    if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
    const options = { store, executor: inline({ stages }), emit: () => {}, signal: new AbortController().signal };
    return decideNext(loaded.value, { ...options, asOf: '2018-11-02' });
  };
  const [stored, served] = [await next([]), await next(frozen)];
  expect(served.ok && served.value.decisions.length).toBe(4);
  expect(served).toEqual(stored);
}, 120_000);

test('a model whose forecasts hang on their batch is refused, and so is one from elsewhere once that is seen', async () => {
  const luck = specOf(holdout, { luck: 'random' }).replace('backtest: {', 'backtest: { forecast: frozen-model,');
  await expect(ranSpec(luck)).rejects.toThrow('model "luck" cannot be served within a backtest');
  const file = fileURLToPath(new URL('../../../../test-fixtures/onnx/batchBound.onnx', import.meta.url));
  const bound = specOf(holdout, { bound: `{ onnx: { file: "${file}", features: [close] } }` }).replace('close, {', 'close] #');
  expect(await refused(bound)).toEqual([]);
  const [told, ...others] = await refused(bound, frozen);
  expect(told?.message).toContain('forecast a window otherwise alone than among others');
  expect(told?.remedy).toBe('set forecast to stored under backtest');
  expect(others).toEqual([]);
});
