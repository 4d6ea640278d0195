import { lstm as layer } from '../layers/index.js';
import { recurrentModel } from './recurrentModel.js';

/** A long short-term memory network. Hochreiter & Schmidhuber 1997, with forget gates (Gers et al. 2000). */
export const lstm = recurrentModel('lstm', layer, { summary: 'Stacked LSTM layers and a dense layer on the last step.', version: 3 });
