import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Json, readLock } from '@foliograph/pipeline';
import { formatFigure } from '@foliograph/report';
import { expect, test } from 'vitest';
import { fill } from './fill.js';
import { formats } from './formats.js';
import { papersPage, resultsIn } from './papersPage.js';
import type { Results } from './Results.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'pipelines/papers');

const made = {
  facts: { assets: 12, test: { from: '2022-07-01' } },
  strategies: {
    'tilt/none': {
      seeds: 4,
      figures: {
        sharpe: { mean: 0.69944, deviation: 0.25, lowest: -0.5, highest: 1.2, percentile: 63.25, random: { 50: 0.4 } },
        totalReturn: { mean: 0.26294, deviation: 0.1, values: [0.1, 0.2, 1.2, -0.4] },
        turnover: { mean: null },
      },
      spans: { sharpe: [3, 1.5, 0.25] },
    },
    'equal/none': { seeds: 1, figures: {}, spans: { sharpe: [1, 1.75, 0.25] } },
  },
  spans: [
    { from: '2003-01', whole: false },
    { from: '2003-03', whole: true },
    { from: '2006-03', whole: true },
  ],
  screening: [{ kept: ['ma', 'bbi'], factors: { 'ma(5.5)': { share: 0.912 } } }],
  measured: { wallSeconds: 5520, storeBytes: 741_000_000, samplesPerSecond: 1550.4 },
} satisfies Json;
const all = new Map<string, Json | null>([
  ['tilted', made],
  ['waiting', null],
  ['due', null],
  ['due-small', made],
]);
const filled = (inside: string) => fill(`{{${inside}}}`, 'a.md', all);

test.each([
  ['tilted | tilt/none | sharpe', '0.699'],
  ['tilted | tilt/none | sharpe | deviation', '0.250'],
  ['tilted | tilt/none | sharpe | lowest | decimals 1', '−0.5'],
  ['tilted | tilt/none | sharpe | percentile', '63.3'],
  ['tilted | tilt/none | sharpe | random-median', '0.400'],
  ['tilted | tilt/none | totalReturn', '26.29 %'],
  ['tilted | tilt/none | totalReturn | percent 0', '26 %'],
  ['tilted | tilt/none | totalReturn | number', '0.263'],
  ['tilted | tilt/none | totalReturn | share-above 1.1621', '25 %'],
  ['tilted | tilt/none | totalReturn | share-above 15% | decimals 1', '50.0 %'],
  ['tilted | tilt/none | totalReturn | count-below 0', '1'],
  ['tilted | tilt/none | turnover', '–'],
  ['tilted | tilt/none | seeds', '4'],
  ['tilted | tilt/none | spans.sharpe.1', '1.500'],
  ['tilted | tilt/none | spans-won | among equal/none', '1'],
  ['tilted | equal/none | spans-won | among tilt/none, equal/none', '2'],
  ['tilted | facts.assets', '12'],
  ['tilted | facts.test.from', '2022-07-01'],
  ['tilted | screening.0.kept.length', '2'],
  ['tilted | screening.0.kept.1', 'bbi'],
  ['tilted | screening.0.factors.ma(5.5).share | percent 1', '91.2 %'],
  ['tilted | measured.wallSeconds | duration', '1 h 32 min'],
  ['tilted | measured.storeBytes | size', '741.0 MB'],
  ['tilted | measured.samplesPerSecond | count', '1,550'],
])('{{%s}} is %s', (inside, text) => {
  expect(filled(inside)).toEqual({ text, problems: [], awaited: new Set() });
});

test.each([
  ['tiltd | tilt/none | sharpe', 'unknown results "tiltd" (did you mean "tilted"?)'],
  ['tilted | tilt/non | sharpe', 'unknown strategy "tilt/non" of tilted (did you mean "tilt/none"?)'],
  ['tilted | tilt/none | sharp', 'unknown figure "sharp" of tilt/none (did you mean "sharpe"?)'],
  ['tilted | tilt/none | sharpe | deviatoin', 'unknown option "deviatoin" (did you mean "deviation"?)'],
  ['tilted | tilt/none | sharpe | highest | decimals x', '"decimals x" must end in a number of decimals'],
  ['tilted | tilt/none | sharpe | share-above', '"share-above" needs a number, such as share-above 1.5 or share-above 150%'],
  ['tilted | tilt/none | sharpe | count-above 1', 'the results do not have the count-above of "sharpe"'],
  ['tilted | tilt/none | turnover | deviation', 'the results do not have the deviation of "turnover"'],
  ['tilted | facts.asets', 'unknown "asets" in facts (did you mean "assets"?)'],
  ['tilted | facts', '"facts" has parts: assets, test'],
  ['tilted | screening', '"screening" is a list of 1; add the number of one, from 0: screening.0'],
  ['tilted | tilt/none | spans-won', '"spans-won" needs those that it stands against: among A, B'],
  ['tilted | tilt/none | spans-won | among equal/nine', 'unknown strategy "equal/nine" of tilted (did you mean "equal/none"?)'],
  ['tilted', 'a placeholder is {{results | strategy | figure}} or {{results | path.to.value}}'],
  ['due | tilt/none | sharp', 'unknown figure "sharp" of tilt/none (did you mean "sharpe"?)'],
])('{{%s}} is a mistake: %s', (inside, message) => {
  expect(filled(inside).problems).toMatchObject([{ message, place: { file: 'a.md', line: 1, column: 1 } }]);
});

test('a mistake is told with its line and column, and the rest of the template is filled', () => {
  const { text, problems } = fill('a\nb {{tilted | facts.assets}} {{x | y}}\n', 'a.md', all);
  expect(text).toBe('a\nb 12 {{x | y}}\n');
  expect(problems.map(({ place }) => place)).toEqual([{ file: 'a.md', line: 2, column: 29 }]);
});

test('what has not been run yet is an ellipsis, and named', () => {
  expect(filled('waiting | whatever | sharpe')).toEqual({ text: '…', problems: [], awaited: new Set(['waiting']) });
  expect(filled('due | tilt/none | sharpe')).toEqual({ text: '…', problems: [], awaited: new Set(['due']) });
});

test('figures are written as in reports, but for their spaces', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ',');
  for (const value of [0, -0.00001, 0.2125, -0.20876, 12.4, 1234.5678, -98765.4321]) {
    expect(formats.percent(value)).toBe(plain(formatFigure(value, 'fraction')));
    expect(formats.number(value)).toBe(plain(formatFigure(value, 'ratio')));
    expect(formats.count(value)).toBe(plain(formatFigure(value, 'count')));
  }
});

test('docs/papers.md is what templates and results give', () => {
  const { files, problems } = papersPage(folder);
  expect(problems).toEqual([]);
  const pictures = readdirSync(join(root, 'docs/papers')).map((name) => `docs/papers/${name}`);
  expect([...files.keys()].sort()).toEqual(['docs/papers.md', ...pictures].sort());
  for (const [file, text] of files) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

const results = [...resultsIn(folder)].flatMap(([name, told]) => (told === null ? [] : [name]));
const ofRuns = results.filter((name) => existsSync(join(folder, `${name}.yaml`)));

test.each(ofRuns)('results/%s.json holds what the locked run came to', async (name) => {
  const locked = await readLock(join(folder, `${name}.yaml`));
  if (!locked.ok || !locked.value) throw new Error(`${name} has no lock`);
  const { nodes, figures } = locked.value;
  const told = JSON.parse(readFileSync(join(folder, 'results', `${name}.json`), 'utf8')) as Results;
  expect(told.name).toBe(locked.value.name);
  expect(told.outputs).toEqual(Object.fromEntries(Object.keys(told.outputs).map((node) => [node, nodes[node]?.output])));
  expect(Object.keys(told.outputs)).toContain('summary');
  expect(Object.keys(told.strategies)).toEqual(Object.keys(figures));
  for (const [strategy, { figures: spreads }] of Object.entries(told.strategies))
    for (const [figure, { mean }] of Object.entries(spreads))
      expect([strategy, figure, mean]).toEqual([strategy, figure, figures[strategy]![figure]]);
});

test('every spec has its lock, its plan and its results', () => {
  const ending = (end: string) => readdirSync(folder).flatMap((file) => (file.endsWith(end) ? [file.slice(0, -end.length)] : []));
  const specs = ending('.yaml');
  expect(ending('.lock.json')).toEqual(specs);
  expect(ending('.plan.txt')).toEqual(specs);
  expect([...ofRuns].sort()).toEqual([...specs].sort());
});

test('every file of results is of a spec or of an analysis', () => {
  const analyses = results.filter((name) => existsSync(join(folder, 'analyses', `${name}.ts`)));
  expect([...ofRuns, ...analyses].sort()).toEqual([...results].sort());
});
