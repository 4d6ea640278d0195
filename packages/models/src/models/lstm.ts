import { integer, list, number, params } from '@foliograph/core';
import { lstm as layer, stacked } from '../layers/index.js';
import { learningFields } from './learningFields.js';
import { networkModel } from './networkModel.js';

/** A long short-term memory network. Hochreiter & Schmidhuber 1997, with forget gates (Gers et al. 2000). */
export const lstm = networkModel({
  summary: 'Stacked LSTM layers and a dense layer on the last step.',
  version: 2,
  params: params({
    window: integer({ minimum: 1, default: 24, description: 'Sessions in the window that a forecast looks at.' }),
    layers: list(integer({ minimum: 1, description: 'Units of one layer.' }), {
      default: [64, 64],
      minItems: 1,
      description: 'Units of each LSTM layer, from the input on.',
    }),
    dropout: number({
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0,
      description: 'Share of the outputs between two layers that is left out at random while training.',
    }),
    ...learningFields,
  }),
  network: (p) => stacked(layer, 'lstm', p),
});
