import type { RunComparison, RunRecord } from '@foliograph/pipeline';
import { expect, test } from 'vitest';
import { comparisonText } from './comparisonText.js';
import { weightsText } from './weightsText.js';

const run = (id: string, settings: readonly string[]) =>
  ({ ...{ id, settings, name: 'small', started: '2026-03-01T14:05:59.000Z', status: 'ok', result: `r${id}` } }) as unknown as RunRecord;
const comparison: RunComparison = {
  ...{ before: run('a1', []), after: run('b2', ['seed=2']), files: [], environment: [] },
  parameters: [{ path: ['seed'], before: 1, after: 2 }],
  stages: { same: 3, changed: ['train:lstm', 'report'], removed: [], added: ['train:gru'] },
  figures: [
    { name: 'tilt', kind: 'strategy', figure: 'sharpe', before: 1.5, after: 1.25 },
    { name: 'market', kind: 'benchmark', figure: 'sharpe', before: 0.5, after: 0.5 },
  ],
};

test('a comparison says where runs part and what moved, and names the rest in lines', () => {
  const lines = comparisonText(comparison).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'before  a1  small  2026-03-01 14:05  ok  result ra1',
    'after   b2  small  2026-03-01 14:05  ok  result rb2',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'settings',
      '    none  seed=2',
      'parameters',
      '  seed  1  2',
      '3 stages are the same; 2 differ, the first is train:lstm; 1 are in the second alone: train:gru',
      'the same: files, environment',
      'the same: figures of market',
      'Sharpe       1.500  1.250      -0.250',
    ]),
  );
});

test('a run compared with itself is the same in everything', () => {
  const { before } = comparison;
  const stages = { same: 5, changed: [], removed: [], added: [] };
  const text = comparisonText({ ...comparison, after: before, parameters: [], stages, figures: comparison.figures.slice(1) });
  expect(text.split('\n').slice(2).join('\n')).toBe(
    '\n5 stages are the same\nthe same: settings, parameters, files, environment\nthe same: figures of market\n',
  );
});

test('weights are shown with the largest differences first', () => {
  const largest = [{ session: '2024-01-05', asset: 'A', before: 0.25, after: 0.75 }];
  expect(weightsText([{ node: 'backtest:tilt', sessions: 4, others: 1, distance: 0.125, largest }])).toBe(
    [
      '',
      'weights of backtest:tilt: 12.50 % apart on the mean of 4 sessions, 1 more are of one result alone',
      'largest differences   before    after  difference',
      '2024-01-05  A        25.00 %  75.00 %     50.00 %',
      '',
    ].join('\n'),
  );
});
