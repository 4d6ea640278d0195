import { expect, test, vi } from 'vitest';
import { byteSize } from './byteSize.js';
import { duration } from './duration.js';
import { Progress } from './Progress.js';
import { resultTable } from './resultTable.js';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

test('durations are said as people say them', () => {
  expect([0.04, 9.94, 12.4, 59.4, 61, 3599, 7500].map(duration)).toEqual([
    '0.0 s',
    '9.9 s',
    '12 s',
    '59 s',
    '1 min 1 s',
    '59 min 59 s',
    '2 h 5 min',
  ]);
});

test('sizes are said as people say them', () => {
  expect([0, 999, 1000, 9_940, 9_960, 999_499, 999_500, 2.5e9, 3e15].map(byteSize)).toEqual([
    ...['0 B', '999 B', '1.0 kB', '9.9 kB', '10 kB', '999 kB', '1.0 MB', '2.5 GB', '3000 TB'],
  ]);
});

test('a fraction is shown in per cent, a ratio with three digits, and what is missing as a dash', () => {
  expect([shown(0.2125, 'fraction'), shown(-1.5, 'ratio'), shown(null, 'fraction'), shown(NaN, 'ratio')]).toEqual([
    '21.25 %',
    '-1.500',
    '–',
    '–',
  ]);
});

test('columns of a table line up, the first to the left', () => {
  expect(
    textTable([
      ['', 'return'],
      ['a', '1.00 %'],
      ['longer', '-10.00 %'],
    ]),
  ).toBe('          return\na         1.00 %\nlonger  -10.00 %');
});

test('a result table has a line a result and says which is a benchmark', () => {
  const figures = { totalReturn: 0.5, sharpe: 1.25 };
  const results = [
    { name: 'mine', kind: 'strategy', figures, seeds: [{ seed: 0, figures }] },
    { name: 'index', kind: 'benchmark', figures: {}, seeds: [] },
  ] as const;
  const [head, mine, index] = resultTable(results).split('\n');
  expect(head).toMatch(/return +a year +volatility +Sharpe/);
  expect(mine).toMatch(/^mine +50\.00 % +– +– +1\.250/);
  expect(index).toMatch(/^index \(benchmark\) +–/);
});

test('below a result of several seeds stands how they spread', () => {
  const [low, high] = [{ totalReturn: 0.1 }, { totalReturn: 0.4 }];
  const over = { figures: { totalReturn: 0.25 }, deviations: { totalReturn: 0.2121 }, lowest: low, highest: high };
  const seeds = [low, high].map((figures, seed) => ({ seed, figures }));
  const lines = resultTable([{ name: 'mine', kind: 'strategy', ...over, seeds }]).split('\n');
  expect(lines.slice(1).map((line) => line.replace(/ {2,}/g, '|').split('|–')[0])).toEqual([
    'mine, mean of 2 seeds|25.00 %',
    '|± deviation|21.21 %',
    '|least|10.00 %',
    '|greatest|40.00 %',
  ]);
});

test('a strategy that stands among random portfolios has its percentiles on a line of its own', () => {
  const figures = { totalReturn: 0.5, sharpe: 1.25 };
  const seeds = [{ seed: 0, figures }];
  const random = { portfolios: 1000, percentiles: { totalReturn: 63.25, sharpe: null } };
  const line = resultTable([{ name: 'mine', kind: 'strategy', figures, random, seeds }]).split('\n')[2];
  expect(line).toMatch(/^ {2}percentile of 1,000 random portfolios +63\.3 +– +– +–/);
});

test('where there is no terminal, progress is plain lines without control characters', () => {
  let text = '';
  const stream = { isTTY: false, write: (piece: string) => (text += piece) } as unknown as NodeJS.WriteStream;
  const progress = new Progress(stream);
  progress.tell({ type: 'planned', total: 2, stages: { train: 1, panel: 1 } });
  progress.tell({ type: 'started', node: 'train:lstm/A', stage: 'train', reason: 'never computed' });
  progress.tell({ type: 'progressed', node: 'train:lstm/A', done: 1, total: 4, unit: 'epochs' });
  progress.tell({ type: 'finished', node: 'train:lstm/A', seconds: 61 });
  progress.tell({ type: 'hit', node: 'panel', stage: 'panel', key: '00' });
  progress.end();
  expect(text).toBe('train:lstm/A  1 min 1 s\n');
});

test('in a terminal, one line moves and tells what is done, the rate and the time left', () => {
  let text = '';
  const stream = { isTTY: true, columns: 120, write: (piece: string) => (text += piece) } as unknown as NodeJS.WriteStream;
  const progress = new Progress(stream);
  progress.tell({ type: 'planned', total: 2, stages: { train: 1, panel: 1 } });
  progress.tell({ type: 'started', node: 'train:lstm/A', stage: 'train', reason: 'never computed' });
  const until = performance.now() + 120;
  while (performance.now() < until);
  progress.tell({ type: 'progressed', node: 'train:lstm/A', done: 1, total: 4, unit: 'epochs', note: 'loss 0.5' });
  expect(text).toMatch(/\[0\/2\] train:lstm\/A {2}1\/4 epochs {2}\S+ epochs\/s {2}\S+ s left {2}loss 0\.5/);
  progress.end();
  expect(text.endsWith('\r\u001b[K')).toBe(true);
});

test('of a stage with many nodes it is told how many are done, and what all of them will take', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let text = '';
  const stream = { isTTY: true, columns: 200, write: (piece: string) => (text += piece) } as unknown as NodeJS.WriteStream;
  const progress = new Progress(stream);
  const started = (name: string) => progress.tell({ type: 'started', node: `train:lstm/${name}`, stage: 'train', reason: '' });
  progress.tell({ type: 'planned', total: 7, stages: { train: 6, panel: 1 } });
  progress.tell({ type: 'hit', node: 'train:lstm/A', stage: 'train', key: '00' });
  started('B');
  progress.tell({ type: 'finished', node: 'train:lstm/B', seconds: 30 });
  started('C');
  vi.advanceTimersByTime(1000);
  progress.tell({ type: 'progressed', node: 'train:lstm/C', done: 500, total: 2000, unit: 'samples', note: 'epoch 1 of 4' });
  vi.useRealTimers();
  // Four are left, each as long as the one before, one at a time.
  expect(text).toContain('train:lstm/C  500/2000 samples  500 samples/s  3.0 s left  epoch 1 of 4  (2 of 6 done, 2 min 0 s left in all)');
});
