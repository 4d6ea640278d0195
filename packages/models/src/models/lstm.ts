import { choice, fail, integer, list, number, type ParamsOf, params, registry } from '@foliograph/core';
import { onnx } from '../engines/index.js';
import { freezeNetwork } from '../freezing/index.js';
import { dense, lstm as lstmLayer } from '../layers/index.js';
import { meanSquaredError } from '../losses/index.js';
import * as optimizerSet from '../optimizers/index.js';
import { evaluateNetwork, type Network, trainNetwork } from '../training/index.js';
import { defineModel } from './Model.js';

const optimizers = registry(optimizerSet);

const fields = params({
  window: integer({ minimum: 1, default: 24, description: 'Sessions in the window that a forecast looks at.' }),
  layers: list(integer({ minimum: 1, description: 'Units of one layer.' }), {
    default: [64, 64],
    minItems: 1,
    description: 'Units of each LSTM layer, from the input on.',
  }),
  per: choice(['pooled', 'asset'], { default: 'pooled', description: 'One model for all assets, or one for each.' }),
  epochs: integer({ minimum: 1, default: 60, description: 'Passes through the training samples, at most.' }),
  learningRate: number({ exclusiveMinimum: 0, default: 1e-3, description: 'Step size of the optimiser.' }),
  batch: integer({ minimum: 1, default: 64, description: 'Samples in a step.' }),
  optimizer: choice([...optimizers.keys()], { default: 'adam', description: 'How gradients move the weights.' }),
  weightDecay: number({
    minimum: 0,
    default: 0,
    description: 'Decay of the weights: added to the gradient by adam, decoupled from it by adamw.',
  }),
  clipNorm: number({ minimum: 0, default: 0, description: 'Largest norm of all gradients together; 0 leaves them as they are.' }),
  validation: number({
    minimum: 0,
    exclusiveMaximum: 1,
    default: 0.1,
    description: 'Share of the training part, at its end, kept for validation.',
  }),
  patience: integer({
    minimum: 0,
    default: 10,
    description:
      'Epochs without a better validation loss after which training ends with the weights of the best epoch; 0 trains all epochs and keeps the last.',
  }),
  threads: integer({
    minimum: 1,
    default: 1,
    description: 'Threads that one training uses; results may differ in the last digits between numbers of threads.',
  }),
});

/** Stacked LSTM layers over the window, then a dense layer on the last step's output. */
const networkOf =
  ({ layers }: ParamsOf<typeof fields>): Network =>
  (windows, declare) => {
    let sequence = windows;
    layers.slice(0, -1).forEach((units, l) => {
      sequence = lstmLayer(declare, `lstm-${l}`, sequence, units).hidden;
    });
    const { last } = lstmLayer(declare, `lstm-${layers.length - 1}`, sequence, layers.at(-1)!);
    return dense(declare, 'dense', last, 1);
  };

/** A long short-term memory network. Hochreiter & Schmidhuber 1997, with forget gates (Gers et al. 2000). */
export const lstm = defineModel({
  summary: 'Stacked LSTM layers and a dense layer, trained on the mean squared error.',
  version: 1,
  params: fields,
  window: ({ window }) => window,
  per: ({ per }) => per,
  validation: ({ validation }) => validation,
  async train(task, p, context) {
    if (p.patience > 0 && p.validation === 0) {
      return fail(`${task.name}: patience ${p.patience} waits for a better validation loss, but validation is 0`, {
        remedy: 'set patience to 0, or validation to a share of the training part',
      });
    }
    return trainNetwork(onnx, networkOf(p), task, { ...p, loss: meanSquaredError, optimizer: optimizers.get(p.optimizer)! }, context);
  },
  freeze: (trained, task, p) => freezeNetwork(networkOf(p), trained, task, p.window),
  evaluate: (trained, task, p, rows) => evaluateNetwork(onnx, networkOf(p), trained, task, p, rows),
});
