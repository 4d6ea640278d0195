import { registry } from '@foliograph/core';
import { type Model, modelSet } from '../src/index.js';

/** What makes each model small enough for a test; every other parameter has its default. */
const small: Readonly<Record<string, object>> = {
  lstm: { window: 3, layers: [5, 4], epochs: 2, batch: 8, patience: 0, validation: 0 },
};

/** Every model with parameters for tests. */
export const smallModels = [...registry(modelSet as unknown as Record<string, Model>)].map(([name, model]) => ({
  name,
  model,
  p: { ...defaults(model), ...small[name] },
}));

/** The defaults of a model's parameters. */
export function defaults(model: Model): Record<string, unknown> {
  const fields = Object.entries(model.params.properties as Record<string, { default?: unknown }>);
  return Object.fromEntries(fields.map(([key, field]) => [key, field.default]));
}
