import { expect, test } from 'vitest';
import { previewText } from './previewText.js';

test('a preview says of each node what a run would do and what that takes, and counts', () => {
  const rows = [
    { stage: 'panel', state: 'hit', reason: '' },
    { stage: 'train:a', state: 'miss', reason: 'seed 1 → 2', seconds: 12, memory: 70 * 2 ** 20 },
    { stage: 'predict:a', state: 'waiting', reason: 'for train:a', seconds: 3 },
    { stage: 'report', state: 'waiting', reason: 'for predict:a' },
  ] as const;
  expect(previewText(rows).split('\n')).toEqual([
    'panel      hit',
    'train:a    miss     seed 1 → 2  (about 12 s, reckoned 70 MB)',
    'predict:a  waiting  for train:a  (about 3.0 s)',
    'report     waiting  for predict:a',
    '',
    'hit      1',
    'miss     1',
    'waiting  2',
    'about 15 s, one after another, if all is computed; 1 were never computed',
  ]);
});
