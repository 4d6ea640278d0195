import { integer, list, number, params } from '@foliograph/core';
import { stacked } from '../layers/index.js';
import type { Recurrent } from '../layers/Recurrent.js';
import { learningFields } from './learningFields.js';
import { networkModel } from './networkModel.js';

/** A model of stacked recurrent layers of one kind, whose weights begin with its name. */
export const recurrentModel = (name: string, layer: Recurrent, about: { readonly summary: string; readonly version: number }) =>
  networkModel({
    ...about,
    params: params({
      window: integer({ minimum: 1, default: 24, description: 'Sessions in the window that a forecast looks at.' }),
      layers: list(integer({ minimum: 1, description: 'Units of one layer.' }), {
        default: [64, 64],
        minItems: 1,
        description: 'Units of each recurrent layer, from the input on.',
      }),
      dropout: number({
        minimum: 0,
        exclusiveMaximum: 1,
        default: 0,
        description: 'Share of the outputs between two layers that is left out at random while training.',
      }),
      ...learningFields,
    }),
    network: (p) => stacked(layer, name, p),
  });
