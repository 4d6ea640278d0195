import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';

const set = (...settings: string[]) => tellSpec(exampleSpec, { set: settings, cwd: resolve('/elsewhere') });

test('a setting lies over the file, the last one wins, and its relative paths start from the working folder', async () => {
  const { spec, problems } = await set(
    'models.lstm.lstm.epochs=5',
    'models.lstm.lstm.layers=[8, 4]',
    'seed=1',
    'seed=2',
    'portfolios.tilt.tilt-to-forecast.max-weight=1/4',
    'preprocess.1.min-max.per=pooled',
    'data.risk-free.csv.path=rates.csv',
    'data.prices.synthetic.assets=3',
    'models.last-value=lstm',
    'name="a-b"',
    'data.to=2020-01-01',
  );
  expect(problems).toEqual([]);
  expect(spec!.models.lstm!.params).toMatchObject({ epochs: 5, layers: [8, 4], window: 24 });
  expect(spec!.seed).toBe(2);
  expect(spec!.portfolios.tilt!.params).toEqual({ maxWeight: 0.25, short: true });
  expect(spec!.preprocess).toEqual([
    { name: 'carry', params: {} },
    { name: 'min-max', params: { per: 'pooled' } },
  ]);
  expect(spec!.data.riskFree!.params.path).toBe(resolve('/elsewhere/rates.csv'));
  expect(spec!.data.prices).toEqual({ name: 'synthetic', params: { assets: 3 } });
  expect(spec!.models['last-value']!.name).toBe('lstm');
  expect(spec!.data.to).toBe('2020-01-01');
});

test('a mistake in a setting is told at the setting', async () => {
  const { problems } = await set('models.lstm.lstm.epoch=5', 'seed=x', 'preprocess.7.min-max.per=pooled');
  expect(problems).toEqual([
    '--set models.lstm.lstm.epoch=5  unknown model parameter "epoch" (did you mean "epochs"?)',
    '--set preprocess.7.min-max.per=pooled  preprocess must be a list, is a map',
    '--set seed=x  seed must be a whole number, is "x"',
  ]);
});

test('a setting that cannot be understood is told with all others, and with mistakes of syntax', async () => {
  const { problems } = await tellSpec('name: [', {
    set: ['seed', '=1', 'a..b=1', 'seed=[1', 'seed=1,2', 'extends=x.yaml', 'a.__proto__.b=1'],
  });
  expect(problems).toEqual([
    'spec.yaml:1:8  flow sequence in block collection must be sufficiently indented and end with a ]',
    ...['seed', '=1', 'a..b=1'].map(
      (text) => `--set ${text}  a setting must be a path of keys and a value\n    write --set models.lstm.lstm.epochs=5`,
    ),
    '--set seed=[1  flow sequence must end with a ]',
    '--set seed=1,2  a setting takes one value\n    for a list write seed=[1,2], for a text put it in quotes; folio sweep tries several values',
    '--set extends=x.yaml  "extends" cannot be set\n    name the other spec on the command line instead',
    '--set a.__proto__.b=1  a setting must be a path of keys and a value\n    write --set models.lstm.lstm.epochs=5',
  ]);
});
