import { choice, flag, integer, number, optional, path, registry } from '@foliograph/core';
import * as lossSet from '../losses/index.js';
import * as optimizerSet from '../optimizers/index.js';
import * as scheduleSet from '../schedules/index.js';

export const losses = registry(lossSet);
export const optimizers = registry(optimizerSet);
export const schedules = registry(scheduleSet);

/** The parameters of every model that learns by gradients. */
export const learningFields = {
  per: choice(['pooled', 'asset', 'sector'], {
    default: 'pooled',
    description: 'One model for all assets, one for each, or one for each sector.',
  }),
  ensemble: integer({ minimum: 1, default: 1, description: 'Models of other random numbers whose forecasts are averaged.' }),
  loss: choice([...losses.keys()], { default: 'mse', description: 'What training makes small, in scaled units.' }),
  huberDelta: number({ exclusiveMinimum: 0, default: 1, description: 'Error beyond which the loss huber grows in a line.' }),
  epochs: integer({ minimum: 1, default: 60, description: 'Passes through the training samples, at most.' }),
  batch: integer({ minimum: 1, default: 64, description: 'Samples in a step; a loss that compares assets takes a session in each.' }),
  optimizer: choice([...optimizers.keys()], { default: 'adam', description: 'How gradients move the weights.' }),
  learningRate: number({ exclusiveMinimum: 0, default: 1e-3, description: 'Step size of the optimiser, at its height.' }),
  schedule: choice([...schedules.keys()], {
    default: 'constant',
    description: 'How the learning rate changes in the course of all epochs.',
  }),
  warmUp: number({
    minimum: 0,
    exclusiveMaximum: 1,
    default: 0,
    description: 'Share of all steps in which the learning rate rises to its height.',
  }),
  momentum: number({ minimum: 0, exclusiveMaximum: 1, default: 0, description: 'Share of its last move that sgd repeats.' }),
  weightDecay: number({
    minimum: 0,
    default: 0,
    description: 'Decay of the weights: added to the gradient by adam and sgd, decoupled from it by adamw.',
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
  initialWeights: optional(path({ description: 'A frozen model of the same network (.onnx) whose weights training begins with.' })),
  warmStart: flag({ default: false, description: 'Whether training in a later fold begins with the weights of the fold before.' }),
  checkpoint: integer({ minimum: 0, default: 10, description: 'Epochs between two states that a stopped training goes on from; 0: none.' }),
  threads: integer({
    minimum: 1,
    default: 1,
    description: 'Threads that one training uses; results may differ in the last digits between numbers of threads.',
  }),
};
