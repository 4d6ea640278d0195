import { fileURLToPath } from 'node:url';
import { registry } from '@foliograph/core';
import { type Model, modelSet, withDefaults } from '../src/index.js';

const learnt = { window: 3, epochs: 2, batch: 8, patience: 0, validation: 0 };

const fixture = (name: string) => fileURLToPath(new URL(`../../../test-fixtures/onnx/${name}`, import.meta.url));

/** What makes each model small enough for a test; every other parameter has its default. */
const small: Readonly<Record<string, object>> = {
  'boosted-trees': { window: 2, rounds: 4, minSamplesLeaf: 2, samples: 0.8, patience: 0, validation: 0 },
  forest: { window: 2, trees: 5, minSamplesLeaf: 2 },
  gru: { ...learnt, layers: [5, 4] },
  lstm: { ...learnt, layers: [5, 4] },
  mlp: { ...learnt, layers: [5, 4] },
  onnx: { file: fixture('network.onnx'), features: ['close', 'volume'], window: 3, layout: 'flat' },
  svm: { window: 3 },
};

/** Every model with parameters for tests. */
export const smallModels = [...registry(modelSet as unknown as Record<string, Model>)].map(([name, model]) => ({
  name,
  model,
  p: withDefaults(model, small[name]),
}));
