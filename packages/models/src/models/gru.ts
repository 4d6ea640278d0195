import { gru as layer } from '../layers/index.js';
import { recurrentModel } from './recurrentModel.js';

/** A network of gated recurrent units. Cho et al. 2014, reset after the product with the state. */
export const gru = recurrentModel('gru', layer, { summary: 'Stacked GRU layers and a dense layer on the last step.', version: 2 });
