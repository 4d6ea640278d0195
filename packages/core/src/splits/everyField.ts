import { integer, optional } from '../schema/index.js';

/** The parameter of a split that thins training samples. */
export const everyField = {
  every: optional(
    integer({
      minimum: 1,
      description:
        'Every how manieth session models learn from, counted back from the last whose label is known: labels over so many sessions do not overlap then. 1 where left out.',
    }),
  ),
};
