import { expect, test } from 'vitest';
import { specFile } from '../../test-support/ranSpec.js';
import { loadPipeline } from '../pipeline/index.js';
import { makePlan } from './makePlan.js';

const spec = (metrics: string) => `
name: spans
data: { prices: { synthetic: { assets: 6, from: 2014-01-01, to: 2018-12-31 } }, calendar: weekly }
factors: [close]
target: forward-return
split: { holdout: { train-to: 2016-12-30, test-from: 2017-01-06 } }
models: { a: { linear: { window: 3 } }, b: { linear: { window: 4 } } }
portfolios: { best-1: { top-k: { k: 1 } }, best-2: { top-k: { k: 2 } }, equal: equal-weight }
backtest: { costs: [0, 5] }
null: { portfolios: 3 }
${metrics}
`;

const asked = 'metrics: { spans: { from: 2017-03, months: 6 } }';

async function planned(text: string) {
  const loaded = await loadPipeline(specFile(text));
  if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
  return makePlan(loaded.value.spec, loaded.value.registries).templates;
}

test('spans are asked of figures and told by the report: nothing else of a plan changes', async () => {
  const [usual, divided] = [await planned(spec('')), await planned(spec(asked))];
  const told = divided.filter((template, i) => JSON.stringify(template) !== JSON.stringify(usual[i]));
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['figures', 'report']);
  expect(told[0]!.params).toEqual({ ...usual.find(({ id }) => id === told[0]!.id)!.params, spans: { from: '2017-03', months: 6 } });
});

test('three years are meant where months are left out', async () => {
  const [figures] = (await planned(spec('metrics: { spans: { from: 2017-03 } }'))).filter(({ stage }) => stage === 'figures');
  expect(figures!.params.spans).toEqual({ from: '2017-03', months: 36 });
});

test('strategies stand against those of the same costs and as many assets', async () => {
  const report = (await planned(spec(asked))).find(({ stage }) => stage === 'report')!;
  expect(report.params.contests).toEqual([
    ...[0, 5].map((bps) => [`a/best-1/${bps}bps`, `b/best-1/${bps}bps`]),
    ...[0, 5].map((bps) => [`a/best-2/${bps}bps`, `b/best-2/${bps}bps`]),
    ...[0, 5].map((bps) => [`equal/${bps}bps`]),
  ]);
});

test.each(['2017', '2017-13', '2017-03-01'])('%s is no month to begin with', async (from) => {
  const loaded = await loadPipeline(specFile(spec(`metrics: { spans: { from: "${from}" } }`)));
  expect(loaded.ok ? [] : loaded.problems.map(({ message }) => message)).toEqual([`from must be a month, such as 2003-03, is "${from}"`]);
});
