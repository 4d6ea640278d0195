import { expect, test } from 'vitest';
import { ranSpec, specFile } from '../../test-support/ranSpec.js';
import { tableFromArrow } from '../arrow/index.js';
import { loadPipeline } from '../pipeline/index.js';
import { makePlan } from './makePlan.js';

const spec = (lag: string, costs = '{ fees: { bps: 10 } }') => `
name: lags
data: { prices: { synthetic: { assets: 4, from: 2014-01-01, to: 2018-12-31 } }, calendar: weekly }
factors: [close]
target: forward-return
split: { holdout: { train-to: 2016-12-30, test-from: 2017-01-06 } }
models: { linear: { linear: { window: 3 } } }
portfolios: { best: { top-k: { k: 1 } } }
backtest: { execution: { lag: ${lag} }, costs: ${costs} }
`;

async function planned(text: string) {
  const loaded = await loadPipeline(specFile(text));
  if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
  return makePlan(loaded.value.spec, loaded.value.registries);
}

const problems = async (text: string) => {
  const loaded = await loadPipeline(specFile(text));
  return loaded.ok ? [] : loaded.problems.map(({ message }) => message);
};

test('a list of lags gives a backtest for each, and one model and one set of targets serve all', async () => {
  const { templates } = await planned(spec('[0, 1, 2]', '[0, 10]'));
  const backtests = templates.filter(({ stage }) => stage === 'backtest');
  expect(backtests.map(({ id, params }) => [id, params.lag, params.bps])).toEqual([
    ['backtest:best/0bps/lag-0', 0, 0],
    ['backtest:best/0bps/lag-1', 1, 0],
    ['backtest:best/0bps/lag-2', 2, 0],
    ['backtest:best/10bps/lag-0', 0, 10],
    ['backtest:best/10bps/lag-1', 1, 10],
    ['backtest:best/10bps/lag-2', 2, 10],
  ]);
  expect(new Set(backtests.map(({ needs }) => needs.targets![0]))).toEqual(new Set(['portfolio:linear/best']));
  expect(templates.filter(({ stage }) => stage === 'train')).toHaveLength(1);
});

test('a list of one lag is that lag: the plan is the same', async () => {
  expect(await planned(spec('[2]'))).toEqual(await planned(spec('2')));
});

test('models learn what the first of several lags can earn', async () => {
  const reach = async (lag: string) => (await planned(spec(lag))).templates.find(({ stage }) => stage === 'train')!.params.reach;
  expect(await reach('[2, 0]')).toBe(await reach('2'));
  expect(await reach('[0, 2]')).toBe(await reach('0'));
  expect(await reach('0')).not.toBe(await reach('2'));
});

test('equity under each lag is that of a spec with this lag alone whose models learnt the same', async () => {
  const equity = async (text: string, id: string) => {
    const ran = await ranSpec(text.replace('forward-return', 'next-price'));
    const state = (await ran.states()).find(({ node }) => node.id === id);
    return tableFromArrow(await ran.store.open(state!.manifest!).bytes('track.arrow')).equity;
  };
  expect(await equity(spec('[1, 2]'), 'backtest:best/lag-2')).toEqual(await equity(spec('2'), 'backtest:best'));
}, 60_000);

test('lags that make no sense are mistakes, said of the list or of the one value that was written', async () => {
  expect(await problems(spec('-1'))).toEqual(['lag must be at least 0, is -1']);
  expect(await problems(spec('[1, -1]'))).toEqual(['item 2 of lag must be at least 0, is -1']);
  expect((await problems(spec('[1, 1]'))).length).toBe(1);
  expect(await problems(spec('[]'))).toHaveLength(1);
  expect(await problems(spec('[1, 0], price: open'))).toEqual([
    'with lag 0 orders are filled at the close that was decided on, not at the open before it',
  ]);
});
