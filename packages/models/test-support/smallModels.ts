import { registry } from '@foliograph/core';
import { type Model, modelSet, withDefaults } from '../src/index.js';

const learnt = { window: 3, epochs: 2, batch: 8, patience: 0, validation: 0 };

/** What makes each model small enough for a test; every other parameter has its default. */
const small: Readonly<Record<string, object>> = {
  gru: { ...learnt, layers: [5, 4] },
  lstm: { ...learnt, layers: [5, 4] },
  mlp: { ...learnt, layers: [5, 4] },
  svm: { window: 3 },
};

/** Every model with parameters for tests. */
export const smallModels = [...registry(modelSet as unknown as Record<string, Model>)].map(([name, model]) => ({
  name,
  model,
  p: withDefaults(model, small[name]),
}));
