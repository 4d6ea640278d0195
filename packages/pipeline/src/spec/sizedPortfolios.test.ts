import { expect, test } from 'vitest';
import { specFile } from '../../test-support/ranSpec.js';
import { loadPipeline } from '../pipeline/index.js';
import { makePlan } from '../plan/index.js';
import { sizedPortfolios } from './sizedPortfolios.js';

const loaded = async (portfolios: string, rest = '') => {
  const found = await loadPipeline(
    specFile(`
name: sizes
data: { prices: { synthetic: { assets: 9, from: 2014-01-01, to: 2018-12-31 } }, calendar: weekly }
factors: [close]
target: forward-return
split: { holdout: { train-to: 2016-12-30, test-from: 2017-01-06 } }
models: { linear: { linear: { window: 3 } }, last: historical-mean }
portfolios: ${portfolios}
${rest}
`),
  );
  if (!found.ok) throw new Error(found.problems[0]!.message);
  return found.value;
};

const several = `{ best-8: { top-k: { k: 8 } }, best-2: { top-k: { k: 2 } }, slow-2: { top-k: { k: 2, buffer: 1 } },
  a: { equal-weight: { preselect: 3 } }, b: { equal-weight: { preselect: 4 } }, all: { equal-weight: {} }, twin: { top-k: { k: 2 } } }`;

test('portfolios that differ in size alone make a set by rising size, named by what their names share or by their rule', async () => {
  const { spec, registries } = await loaded(several);
  expect(sizedPortfolios(spec, registries)).toEqual([
    {
      name: 'best',
      portfolios: [
        { name: 'best-2', size: 2 },
        { name: 'best-8', size: 8 },
      ],
    },
    {
      name: 'equal-weight',
      portfolios: [
        { name: 'a', size: 3 },
        { name: 'b', size: 4 },
      ],
    },
  ]);
});

test('a set of sizes is one curve for each model, cost and lag, and the report has a section for them', async () => {
  const { spec, registries } = await loaded(several, 'backtest: { costs: [0, 10] }');
  expect(spec.report).toContain('sizes');
  const report = makePlan(spec, registries).templates.find(({ id }) => id === 'report')!;
  const sizes = report.params.sizes as { name: string; points: { size: number; result: string }[] }[];
  expect(sizes.map(({ name }) => name)).toEqual([
    ...['linear/best/0bps', 'linear/best/10bps', 'last/best/0bps', 'last/best/10bps'],
    ...['linear/equal-weight/0bps', 'linear/equal-weight/10bps', 'last/equal-weight/0bps', 'last/equal-weight/10bps'],
  ]);
  expect(sizes[1]!.points).toEqual([
    { size: 2, result: 'linear/best-2/10bps' },
    { size: 8, result: 'linear/best-8/10bps' },
  ]);
});

test('a spec whose portfolios differ in more than size has no such section', async () => {
  const { spec, registries } = await loaded('{ best: { top-k: { k: 8 } }, slow: { top-k: { k: 2, buffer: 1 } } }');
  expect(spec.report).not.toContain('sizes');
  expect(makePlan(spec, registries).templates.find(({ id }) => id === 'report')!.params.sizes).toBeUndefined();
});
