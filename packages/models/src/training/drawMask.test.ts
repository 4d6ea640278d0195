import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { lstm } from '../models/lstm.js';
import { withDefaults } from '../models/withDefaults.js';
import { drawMask } from './drawMask.js';

test('a mask leaves out its share and scales the rest up, so that the mean stays 1', () => {
  const mask = drawMask(new Float32Array(100_000), 0.25, stream(1, 'mask'));
  expect(new Set(mask)).toEqual(new Set([0, Math.fround(4 / 3)]));
  expect(mask.reduce((sum, value) => sum + value, 0) / mask.length).toBeCloseTo(1, 2);
});

test('dropout changes what is learnt, by streams of the seed, and nothing where there is but one layer', async () => {
  const p = withDefaults(lstm, { window: 3, layers: [5, 4], epochs: 2, batch: 8, patience: 0, validation: 0 });
  const weight = async (given: object, seed = 1) => [
    ...valueIn(await lstm.train(taskOf(), { ...p, ...given }, contextOf(seed))).weights.get('lstm-0.input')!.data,
  ];
  expect(await weight({ dropout: 0.5 })).toEqual(await weight({ dropout: 0.5 }));
  expect(await weight({ dropout: 0.5 })).not.toEqual(await weight({}));
  expect(await weight({ dropout: 0.5, layers: [5] })).toEqual(await weight({ layers: [5] }));
});
