import { expect, test } from 'vitest';
import { twentySteps } from '../../test-support/twentySteps.js';
import { onnx } from '../engines/index.js';

test('weights moved as one row come out as weights moved one by one, to the bit', async () => {
  const [single, joined] = await Promise.all([onnx, { ...onnx, joinsWeights: true }].map((engine) => twentySteps(engine)));
  expect(joined!.losses).toEqual(single!.losses);
  expect(joined!.weights).toEqual(single!.weights);
});
