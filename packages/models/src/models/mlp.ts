import { choice, integer, list, number, params } from '@foliograph/core';
import { dense, flattened } from '../layers/index.js';
import { relu, tanh } from '../ops/index.js';
import { learningFields } from './learningFields.js';
import { networkModel } from './networkModel.js';

const activations = { relu, tanh };

/** A multilayer perceptron over the values of a window. Rumelhart, Hinton & Williams 1986. */
export const mlp = networkModel({
  summary: 'Dense layers over the values of a window.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, default: 1, description: 'Sessions in the window that a forecast looks at.' }),
    layers: list(integer({ minimum: 1, description: 'Units of one layer.' }), {
      default: [64, 32],
      minItems: 1,
      description: 'Units of each hidden layer, from the input on.',
    }),
    activation: choice(['relu', 'tanh'], { default: 'relu', description: 'What follows each hidden layer.' }),
    dropout: number({
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0,
      description: 'Share of the outputs of each hidden layer that is left out at random while training.',
    }),
    ...learningFields,
  }),
  network:
    ({ layers, activation, dropout }) =>
    (windows, scope) => {
      const hidden = layers.reduce(
        (x, units, l) => scope.dropout(`dense-${l}`, activations[activation](dense(scope, `dense-${l}`, x, units)), dropout),
        flattened(windows),
      );
      return dense(scope, 'dense', hidden, 1);
    },
});
