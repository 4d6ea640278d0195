import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSweep } from '../../test-support/tellSpec.js';

const withSweep = (section: string) => `${exampleSpec}sweep:\n${section}\n`;
const settingsOf = async (text: string, set: readonly string[] = []) => {
  const { loaded, problems } = await tellSweep(text, set);
  expect(problems).toEqual([]);
  return loaded!.trials.map(({ settings }) => settings);
};
const layers = 'models.lstm.lstm.layers';
const bps = 'backtest.costs.some.bps';

test('every combination of a grid and a list is a trial, and its spec has the values', async () => {
  const { loaded } = await tellSweep(withSweep(`  grid: { ${layers}: [[8], [16, 16]] }\n  list: [{ ${bps}: 1 }, { ${bps}: 2, seed: 9 }]`));
  expect(loaded!.trials.map(({ settings }) => settings)).toEqual([
    { [bps]: 1, [layers]: [8] },
    { [bps]: 1, [layers]: [16, 16] },
    { [bps]: 2, [layers]: [8], seed: 9 },
    { [bps]: 2, [layers]: [16, 16], seed: 9 },
  ]);
  const specs = loaded!.trials.map(({ loaded: { spec } }) => [spec.models.lstm!.params.layers, spec.backtest.costs.some!.bps, spec.seed]);
  expect(specs).toEqual([
    [[8], 1, 7],
    [[16, 16], 1, 7],
    [[8], 2, 9],
    [[16, 16], 2, 9],
  ]);
  expect(loaded!.base.spec.models.lstm!.params.layers).toEqual([256, 256]);
  expect(loaded!.sweep.by).toBe('sharpe');
});

test('lists on the command line give the trials of the same grid', async () => {
  const set = [`${layers}=[8],[16, 16]`, `${bps}=1,2`];
  expect(await settingsOf(exampleSpec, set)).toEqual(await settingsOf(withSweep(`  grid: { ${layers}: [[8], [16, 16]], ${bps}: [1, 2] }`)));
});

test('one list is one value, and what the command line says of a path takes the place of what the section says', async () => {
  const section = withSweep(`  grid: { ${layers}: [[8], [16]], ${bps}: [1, 2] }`);
  expect(await settingsOf(section, [`${layers}=[4, 4]`])).toEqual([{ [bps]: 1 }, { [bps]: 2 }]);
  const { loaded } = await tellSweep(section, [`${layers}=[4, 4]`]);
  expect(loaded!.trials[0]!.loaded.spec.models.lstm!.params.layers).toEqual([4, 4]);
  expect(await settingsOf(section, [`${bps}=7,8`, `${layers}=[2],[3]`])).toHaveLength(4);
});

test('a member can be tried in place of another, names with dots are found, and equal trials are one', async () => {
  const text = exampleSpec.replace('costs: { none: , some', 'costs: { 0.5-bps: , some');
  const grid = withSweep(
    `  grid: { models.lstm: [last-value, { lstm: { window: 5 } }, last-value], backtest.costs.0.5-bps.bps: [0.5, 0.5] }`,
  );
  const { loaded, problems } = await tellSweep(grid.replace(exampleSpec, text));
  expect(problems).toEqual([]);
  expect(loaded!.trials.map(({ loaded: { spec } }) => [spec.models.lstm!.name, spec.backtest.costs['0.5-bps']!.bps])).toEqual([
    ['last-value', 0.5],
    ['lstm', 0.5],
  ]);
});

test('a drawn trial is the same whatever the number of trials and whatever else is drawn', async () => {
  const drawn = (trials: number, others = '') =>
    settingsOf(
      withSweep(
        `  random: { trials: ${trials}, of: { ${others}models.lstm.lstm.learning-rate: { log-uniform: { from: 1e-4, to: 1e-2 } }, models.lstm.lstm.window: [3, 4, 5] } }`,
      ),
    );
  const [few, many] = [await drawn(3), await drawn(40)];
  expect(many.slice(0, 3)).toEqual(few);
  expect(new Set(many.map((settings) => settings['models.lstm.lstm.window']))).toEqual(new Set([3, 4, 5]));
  for (const settings of many) {
    const rate = settings['models.lstm.lstm.learning-rate'] as number;
    expect(rate >= 1e-4 && rate < 1e-2).toBe(true);
  }
  const more = await drawn(3, `${bps}: { integers: { from: 1, to: 3 } }, `);
  expect(more.map(({ [bps]: _, ...rest }) => rest)).toEqual(few);
});

test.each([
  ['  grid: { models.lsmt.lstm.window: [1] }', 'spec.yaml:26:11  unknown model "lsmt" (did you mean "lstm"?)'],
  [
    '  grid: { models.lstm.lstm.hiden: [1, 2] }',
    'spec.yaml:26:11  unknown model parameter "hiden"\n    there is window, layers, per, epochs, learning-rate',
  ],
  ['  grid: { models.lstm.lstm.window: [5, 0] }', 'spec.yaml:26:40  window must be at least 1, is 0'],
  ['  grid: { modles.x: [1] }', 'spec.yaml:26:11  unknown key "modles" (did you mean "models"?)'],
  ['  grid: { preprocess.2.carry.max: [1] }', 'spec.yaml:26:11  "preprocess" has no item "2"\n    its items are 0, 1'],
  ['  grid: { name: [a, b] }', 'spec.yaml:26:11  "name" cannot differ between trials\n    make another spec of it'],
  ['  grid: { a..b: [1] }', 'spec.yaml:26:11  "a..b" must be a path of keys\n    write it as models.lstm.lstm.epochs'],
  ['  grid: { seed: [] }', 'spec.yaml:26:11  seed must not be empty'],
  ['  grid: { seed: 3 }', 'spec.yaml:26:17  seed must be a list, is 3'],
  ['  gird: { seed: [3] }', 'spec.yaml:26:3  unknown key of sweep "gird" (did you mean "grid"?)'],
  [
    '  random: { trials: 2, of: { seed: { uniformly: {} } } }',
    'spec.yaml:26:38  unknown distribution "uniformly" (did you mean "uniform"?)',
  ],
  [
    '  random: { trials: 2, of: { seed: { integers: { from: 3, to: 1 } } } }',
    'spec.yaml:26:63  to must not be less than from, but 1 is less than 3\n    exchange them',
  ],
  ['  random: { trials: 2, of: { seed: [a] } }', 'spec.yaml:26:36  seed must be a whole number, is "a"'],
  ['  list: [{ portfolios.tilt: { equal-wait: {} } }]', 'spec.yaml:26:31  unknown portfolio "equal-wait" (did you mean "equal-weight"?)'],
  [
    '  by: sharpe',
    'spec.yaml:25:1  there is nothing to sweep\n    give values under "sweep", or on the command line as --set models.lstm.lstm.layers=[64],[128]',
  ],
])('%s is told once, at its place', async (section, told) => {
  const { problems } = await tellSweep(withSweep(section));
  expect(problems).toEqual([told]);
});

test('mistakes of several paths and values are told at once', async () => {
  const { problems } = await tellSweep(withSweep('  grid: { models.lsmt.lstm.window: [1], models.lstm.lstm.window: [5, 0], seed: [-1] }'));
  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    'spec.yaml:26:11  unknown model "lsmt" (did you mean "lstm"?)',
    'spec.yaml:26:70  window must be at least 1, is 0',
    'spec.yaml:26:81  seed must be at least 0, is -1',
  ]);
});

test('a mistake of the spec itself is told once and not for each trial', async () => {
  const { problems } = await tellSweep(withSweep('  grid: { seed: [1, 2, 3] }').replace('window: 24', 'window: 0'));
  expect(problems).toEqual(['spec.yaml:17:27  window must be at least 1, is 0']);
});

test('too many trials are refused before they are made', async () => {
  const values = `[${Array.from({ length: 200 }, (_, i) => i).join(', ')}]`;
  const { problems } = await tellSweep(withSweep(`  grid: { seed: ${values}, backtest.capital: ${values} }`));
  expect(problems[0]).toMatch(/^spec\.yaml:25:1 {2}the sweep has 40000 trials, at most 10000/);
});
