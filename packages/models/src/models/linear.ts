import { choice, integer, number, params } from '@foliograph/core';
import { freezeNetwork } from '../freezing/index.js';
import { dense, flattened } from '../layers/index.js';
import { evaluateNetwork, type Network, solveRidge } from '../training/index.js';
import { defineModel } from './Model.js';

const network: Network = (windows, scope) => dense(scope, 'dense', flattened(windows), 1);

/** Ridge regression on the values of a window, solved exactly. Hoerl & Kennard 1970. */
export const linear = defineModel({
  summary: 'Ridge regression on the values of a window.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, default: 1, description: 'Sessions in the window that a forecast looks at.' }),
    penalty: number({
      minimum: 0,
      default: 1,
      description: 'Weight of the squared coefficients, in scaled units; the intercept is free. 0: least squares.',
    }),
    per: choice(['pooled', 'asset', 'sector'], {
      default: 'pooled',
      description: 'One model for all assets, one for each, or one for each sector.',
    }),
  }),
  window: ({ window }) => window,
  per: ({ per }) => per,
  validation: () => 0,
  draws: () => false,
  train: solveRidge,
  freeze: (trained, task, p) => freezeNetwork(network, trained, task, p.window),
  evaluate: (trained, task, p, rows, computing) => evaluateNetwork(network, trained, task, p.window, rows, computing),
});
