import { integer, number, params } from '@foliograph/core';
import { evaluateTrees, freezeTrees, trainBoosted } from '../trees/index.js';
import { defineModel } from './Model.js';
import { treeFields } from './treeFields.js';

/** Gradient boosted regression trees on the squared error. Friedman 2001. */
export const boostedTrees = defineModel({
  summary: 'A sum of regression trees, each grown on what the ones before leave of the labels.',
  version: 1,
  params: params({
    ...treeFields,
    rounds: integer({ minimum: 1, default: 200, description: 'Trees that are added up, at most.' }),
    learningRate: number({ exclusiveMinimum: 0, default: 0.1, description: 'By what the values of each tree are multiplied.' }),
    maxLeaves: integer({ minimum: 0, default: 31, description: 'Leaves of a tree, at most, the best split first; 0 sets no bound.' }),
    maxDepth: integer({ minimum: 0, default: 0, description: 'Splits above a leaf, at most; 0 sets no bound.' }),
    minSamplesLeaf: integer({ minimum: 1, default: 20, description: 'Samples in a leaf, at least.' }),
    lambda: number({ minimum: 0, default: 0, description: 'L2 penalty of leaf values: draws those of small leaves to 0.' }),
    samples: number({
      exclusiveMinimum: 0,
      maximum: 1,
      default: 1,
      description: 'Share of the samples that a tree is grown on, drawn without replacement.',
    }),
    features: number({
      exclusiveMinimum: 0,
      maximum: 1,
      default: 1,
      description: 'Share of the features that a tree may use, drawn at random.',
    }),
    validation: number({
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.1,
      description: 'Share of the training part, at its end, kept for validation.',
    }),
    patience: integer({
      minimum: 0,
      default: 20,
      description:
        'Rounds without a better validation loss after which training ends with the trees of the best round; 0 keeps all rounds.',
    }),
  }),
  check: ({ patience, validation }) =>
    patience > 0 && validation === 0
      ? {
          field: 'patience',
          message: `patience ${patience} waits for a better validation loss, but validation is 0`,
          remedy: 'set patience to 0, or validation to a share of the training part',
        }
      : undefined,
  window: ({ window }) => window,
  per: ({ per }) => per,
  validation: ({ validation }) => validation,
  draws: ({ samples, features }) => samples < 1 || features < 1,
  train: trainBoosted,
  freeze: (trained, task, p) => freezeTrees(trained, task, p.window),
  evaluate: async (trained, task, p, rows) => evaluateTrees(trained, task, p.window, rows),
});
