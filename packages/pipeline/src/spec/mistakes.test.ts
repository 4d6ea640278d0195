import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';

/** A mistake put into the example: what is replaced, by what, and all that is said of it. */
const mistakes: readonly (readonly [string, string, ...string[]])[] = [
  // keys
  ['window: 24', 'windw: 24', 'spec.yaml:17:19  unknown model parameter "windw" (did you mean "window"?)'],
  ['learning-rate', 'learningRate', 'spec.yaml:17:75  unknown model parameter "learningRate" (did you mean "learning-rate"?)'],
  [
    'epochs: 60',
    'hovercraft: 60',
    'spec.yaml:17:63  unknown model parameter "hovercraft"\n    there is window, layers, per, epochs, learning-rate',
  ],
  ['calendar: weekly', 'calender: weekly', 'spec.yaml:5:3  unknown key of data "calender" (did you mean "calendar"?)'],
  ['metrics:', 'metric:', 'spec.yaml:23:1  unknown key "metric" (did you mean "metrics"?)'],
  ['lag: 0', 'lagg: 0', 'spec.yaml:22:59  unknown key of execution "lagg" (did you mean "lag"?)'],
  ['bps: 12.5', 'bp: 12.5', 'spec.yaml:22:94  unknown key of some "bp" (did you mean "bps"?)'],
  ['name: us12-weekly-lstm', 'seeds: 2', 'spec.yaml:1:1  the spec needs "name"'],
  ['train-to: 2022-06-24, ', '', 'spec.yaml:15:10  split "holdout" needs "train-to"'],
  ['train-to:', 'train-too:', 'spec.yaml:15:21  unknown split parameter "train-too" (did you mean "train-to"?)'],
  ['csv: { path: treasury-2y.csv, ', 'csv: { ', 'spec.yaml:9:16  source "csv" needs "path"'],
  ['split: {', 'splits: {', 'spec.yaml:15:1  unknown key "splits" (did you mean "split"?)'],
  ['target: next-price\n', '', 'spec.yaml:1:1  the spec needs "target"'],
  // values
  ['seed: 7', 'seed: x', 'spec.yaml:2:7  seed must be a whole number, is "x"'],
  ['seed: 7', 'seed: 7.5', 'spec.yaml:2:7  seed must be a whole number, is 7.5'],
  ['seed: 7', 'seed: -1', 'spec.yaml:2:7  seed must be at least 0, is -1'],
  ['seed: 7', 'seed:', 'spec.yaml:2:1  seed must be a whole number, is empty'],
  ['window: 24', 'window: 0', 'spec.yaml:17:27  window must be at least 1, is 0'],
  ['window: 24', 'window: [24]', 'spec.yaml:17:19  window must be a whole number, is a list'],
  [
    '[256, 256]',
    '[256, 2.5, x]',
    'spec.yaml:17:45  item 2 of layers must be a whole number, is 2.5',
    'spec.yaml:17:50  item 3 of layers must be a whole number, is "x"',
  ],
  ['[256, 256]', '[]', 'spec.yaml:17:31  layers must not be empty'],
  ['[256, 256]', '256', 'spec.yaml:17:39  layers must be a list, is 256'],
  ['learning-rate: 1e-3', 'learning-rate: 0', 'spec.yaml:17:90  learning-rate must be more than 0, is 0'],
  ['learning-rate: 1e-3', 'learning-rate: .inf', 'spec.yaml:17:90  learning-rate must be a number, is Infinity'],
  ['per: asset, epochs', 'per: assets, epochs', 'spec.yaml:17:56  per must be "asset" or "pooled", is "assets" (did you mean "asset"?)'],
  ['per: asset, epochs', 'per: 5, epochs', 'spec.yaml:17:56  per must be "asset" or "pooled", is 5'],
  ['max-weight: 1/3', 'max-weight: 4/3', 'spec.yaml:20:43  max-weight must be at most 1, is 1.3333333333333333'],
  ['max-weight: 1/3', 'max-weight: a/3', 'spec.yaml:20:43  max-weight must be a number or a fraction such as 1/3, is "a/3"'],
  ['max-weight: 1/3', 'max-weight: 1/0', 'spec.yaml:20:43  max-weight must be a number or a fraction such as 1/3, is "1/0"'],
  ['short: true', 'short: yes', 'spec.yaml:20:55  short must be true or false, is "yes"'],
  ['close: adj_close', 'close: 5', 'spec.yaml:4:81  close must be a text, is 5\n    put it in quotes'],
  ['path: treasury-2y.csv', 'path: ""', 'spec.yaml:9:29  path must not be empty'],
  ['path: treasury-2y.csv', 'path: {}', 'spec.yaml:9:23  path must be a path, is a map'],
  ['from: 2000-01-01', 'from: 2000-02-30', 'spec.yaml:6:9  from must be a day as YYYY-MM-DD, is "2000-02-30"'],
  ['from: 2000-01-01', 'from: 2000-1-1', 'spec.yaml:6:9  from must be a day as YYYY-MM-DD, is "2000-1-1"'],
  ['from: 2000-01-01', 'from: 2000', 'spec.yaml:6:9  from must be a day as YYYY-MM-DD, is 2000'],
  ['name: us12-weekly-lstm', 'name: a/b', 'spec.yaml:1:7  name must be made of letters, digits, ".", "_" and "-", is "a/b"'],
  [
    'name: us12-weekly-lstm',
    'name: 12',
    'spec.yaml:1:7  name must be made of letters, digits, ".", "_" and "-", is 12\n    put it in quotes',
  ],
  ['universe: all', 'universe: al', 'spec.yaml:10:11  unknown universe "al" (did you mean "all"?)'],
  ['universe: all', 'universe: [AAPL, 700]', 'spec.yaml:10:18  item 2 of assets must be a text, is 700\n    put it in quotes'],
  ['universe: all', 'universe: [AAPL, TSLA, AAPL]', 'spec.yaml:10:24  "AAPL" stands twice in assets'],
  ['universe: all', 'universe: []', 'spec.yaml:10:1  assets must not be empty'],
  ['universe: all', 'universe: { a: 1 }', 'spec.yaml:10:13  unknown universe "a"\n    there is all, list, members'],
  [
    'universe: all',
    'universe: members',
    'spec.yaml:10:1  the universe "members" needs membership spells\n    name their table under data: membership',
  ],
  [
    'prices: { csv',
    'prices: undeclared #',
    'spec.yaml:4:3  data does not say how the prices are adjusted for splits and dividends\n    write adjustment: full, split or none, as the prices are; or adjusted-close, factor or events where the source gives what adjusts them',
  ],
  ['screen: none', 'screen: some', 'spec.yaml:13:9  unknown screen "some"\n    there is none'],
  ['capital: 1e7', 'capital: 0', 'spec.yaml:22:22  capital must be more than 0, is 0'],
  ['metrics: { convention: liu }', 'metrics: [liu]', 'spec.yaml:23:1  metrics must be a map, is a list'],
  [
    'report: [ summary, equity ]',
    'report: [ summary, equitty ]',
    'spec.yaml:24:20  unknown report section "equitty" (did you mean "equity"?)',
  ],
  ['report: [ summary, equity ]', 'report: [ summary, summary ]', 'spec.yaml:24:20  "summary" stands twice in report'],
  // members
  ['lstm: { lstm: {', 'lstm: { lstmm: {', 'spec.yaml:17:11  unknown model "lstmm" (did you mean "lstm"?)'],
  [
    'lstm: { lstm: { window: 24, layers: [256, 256], per: asset, epochs: 60, learning-rate: 1e-3 } }',
    'lstm: { window: 24, epochs: 60 }',
    'spec.yaml:17:3  a model must be one name with its parameters below it, is 2 keys: window, epochs\n    names are lstm, last-value',
  ],
  ['last-value:', 'lazy:', 'spec.yaml:18:3  unknown model "lazy"\n    there is lstm, last-value'],
  ['last-value:', 'a/b: last-value', 'spec.yaml:18:3  the model name "a/b" must hold only letters, digits, ".", "_" and "-"'],
  [
    'target: next-price',
    'target: [next-price]',
    'spec.yaml:14:1  a target must be one name with its parameters below it, is a list\n    names are next-price',
  ],
  [
    'target: next-price',
    'target: {}',
    'spec.yaml:14:1  a target must be one name with its parameters below it, is an empty map\n    names are next-price',
  ],
  [
    'target: next-price',
    'target:',
    'spec.yaml:14:1  a target must be one name with its parameters below it, is empty\n    names are next-price',
  ],
  [
    'target: next-price',
    'target: { next-price: 5 }',
    'spec.yaml:14:23  the parameters of target "next-price" must be a map, is 5\n    write next-price: { … }',
  ],
  ['preprocess: [ carry, {', 'preprocess: [ cary, {', 'spec.yaml:12:15  unknown transform "cary" (did you mean "carry"?)'],
  ['preprocess: [ carry, { min-max: { per: asset } } ]', 'preprocess: carry', 'spec.yaml:12:13  preprocess must be a list, is "carry"'],
  // factors
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ momentun: { window: 20 } }',
    'spec.yaml:11:21  unknown factor "momentun" (did you mean "momentum"?)',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ momentum: { windw: 20 } }',
    'spec.yaml:11:33  unknown factor parameter "windw" (did you mean "window"?)',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ momentum: 20 }',
    'spec.yaml:11:31  the parameters of factor "momentum" must be a map, is 20\n    write momentum: { … }',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ own: 20 }',
    'spec.yaml:11:26  the formula of own must be a text, is 20\n    write a name, { name: { parameters } }, "formula" or { own_name: "formula" }',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ momentum: close }',
    'spec.yaml:11:21  "momentum" is a factor already\n    give the formula another name',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ a-b: close }',
    'spec.yaml:11:21  the factor name "a-b" must hold only letters, digits and "_"\n    write a name, { name: { parameters } }, "formula" or { own_name: "formula" }',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '{ a: close, b: open }',
    'spec.yaml:11:19  a factor must be a name or a formula, is a map\n    write a name, { name: { parameters } }, "formula" or { own_name: "formula" }',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    '20',
    'spec.yaml:11:19  a factor must be a name or a formula, is 20\n    write a name, { name: { parameters } }, "formula" or { own_name: "formula" }',
  ],
  [
    '{ momentum: { window: 20, skip: 5 } }',
    'meen(close, 5)',
    'spec.yaml:11:29  expected ")", found the end\n    in a list in [ ] a comma ends the item: put a formula with commas in quotes',
    'spec.yaml:11:32  expected an operator or the end, found ")"',
  ],
  ['"high - low"', '"high - "', 'spec.yaml:11:91  expected a number, a field or "(", found the end'],
  ['"high - low"', '"high -\\t "', 'spec.yaml:11:83  expected a number, a field or "(", found the end'],
  // between parts
  [
    'from: 2000-01-01',
    'from: 2024-01-01',
    'spec.yaml:7:7  to must not lie before from, but 2023-06-23 is before 2024-01-01\n    exchange them, or move one',
  ],
  [
    'execution: { lag: 0 }',
    'execution: { lag: 0, price: open }',
    'spec.yaml:22:74  with lag 0 orders are filled at the close that was decided on, not at the open before it\n    set lag to 1 or more, or price to close',
  ],
  [
    '[ carry, { min-max: { per: asset } } ]',
    '[ min-max: { per: asset }, min-max: { per: pooled } ]',
    'spec.yaml:12:1  the fitted transforms learn per asset and pooled in one chain\n    give all of them the same `per`',
  ],
  ['test-from: 2022-07-01', 'test-from: 2022-06-24', 'spec.yaml:15:54  test-from must lie after train-to, is 2022-06-24'],
  [
    '[ carry, { min-max: { per: asset } } ]',
    '[ min-max, carry, min-max, rank ]',
    'spec.yaml:12:24  "carry" works on whole planes and cannot follow "min-max", which is fitted on each training part\n    the order that works is carry, rank, min-max, min-max',
  ],
  [
    'factors: [ close,',
    'factors: [ close, close,',
    'spec.yaml:11:19  the factor "close" stands twice\n    take one out, or give it another name',
  ],
  [
    'momentum ]',
    '{ momentum: { skip: 21 } }, momentum ]',
    'spec.yaml:11:127  the factor "momentum(252, 21)" stands twice\n    take one out, or give it another name',
  ],
];

test.each(mistakes)('%j made %j is told once, at its place', async (right, wrong, ...told) => {
  expect(exampleSpec).toContain(right);
  expect((await tellSpec(exampleSpec.replace(right, () => wrong))).problems).toEqual(told);
});

test('mistakes of all kinds are told at once, in the order of the text', async () => {
  const { problems } = await tellSpec(`seeds: 0
nme: several
data:
  prices: { cvs: { path: x } }
  from: 2021-01-01
  to: 2020-01-01
target: next-price
split: { holdout: { train-to: 2020-06-30, test-from: never } }
factors: [ "high -" ]
portfolios: { tilt: tilt-to-forecast }
report: [ equity, sumary ]
`);
  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    'spec.yaml:1:8  seeds must be a number of seeds above 0, a range such as 0..19 or a list of seeds, is 0',
    'spec.yaml:2:1  unknown key "nme" (did you mean "name"?)',
    'spec.yaml:4:13  unknown source "cvs" (did you mean "csv"?)',
    'spec.yaml:6:7  to must not lie before from, but 2020-01-01 is before 2021-01-01',
    'spec.yaml:8:54  test-from must be a day as YYYY-MM-DD, is "never"',
    'spec.yaml:9:19  expected a number, a field or "(", found the end',
    'spec.yaml:10:15  portfolio "tilt" needs forecasts, but there is no model',
    'spec.yaml:11:19  unknown report section "sumary" (did you mean "summary"?)',
  ]);
});

test('models without factors have nothing to learn from', async () => {
  const { problems } = await tellSpec(exampleSpec.replace(/factors: .*\n/, ''));
  expect(problems).toEqual([
    'spec.yaml:15:1  models need factors to learn from, but there are none\n    name some under "factors", such as [ close ]',
  ]);
});
