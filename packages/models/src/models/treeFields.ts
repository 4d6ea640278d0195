import { choice, integer, number } from '@foliograph/core';

/** The parameters of every model of trees. */
export const treeFields = {
  window: integer({
    minimum: 1,
    default: 1,
    description: 'Sessions in the window that a forecast looks at; each value in it is a feature.',
  }),
  per: choice(['pooled', 'asset', 'sector'], {
    default: 'pooled',
    description: 'One model for all assets, one for each, or one for each sector.',
  }),
  bins: integer({
    minimum: 2,
    maximum: 256,
    default: 255,
    description: 'Bins of about equal counts, at most, that the values of a feature are told apart by.',
  }),
  minGain: number({
    minimum: 0,
    default: 0,
    description: 'Least fall of the sum of squared errors, in scaled units, that a split must bring.',
  }),
};
