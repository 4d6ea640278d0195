import { integer, number, params } from '@foliograph/core';
import { evaluateTrees, freezeTrees, trainForest } from '../trees/index.js';
import { defineModel } from './Model.js';
import { treeFields } from './treeFields.js';

/** A random forest. Breiman 2001. */
export const forest = defineModel({
  summary: 'The mean of regression trees, each grown on samples drawn with replacement.',
  version: 1,
  params: params({
    ...treeFields,
    trees: integer({ minimum: 1, default: 100, description: 'Trees whose forecasts are averaged.' }),
    features: number({
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.33,
      description: 'Share of the features that a split chooses from, drawn at random for each.',
    }),
    maxDepth: integer({ minimum: 0, default: 10, description: 'Splits above a leaf, at most; 0 sets no bound.' }),
    maxLeaves: integer({ minimum: 0, default: 0, description: 'Leaves of a tree, at most, the best split first; 0 sets no bound.' }),
    minSamplesLeaf: integer({ minimum: 1, default: 5, description: 'Samples in a leaf, at least; one drawn twice counts twice.' }),
  }),
  window: ({ window }) => window,
  per: ({ per }) => per,
  validation: () => 0,
  train: (task, p, context) => trainForest(task, { ...p, lambda: 0 }, context),
  freeze: (trained, task, p) => freezeTrees(trained, task, p.window),
  evaluate: async (trained, task, p, rows) => evaluateTrees(trained, task, p.window, rows),
});
