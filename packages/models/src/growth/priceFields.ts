import { choice, text } from '@foliograph/core';

/** Where a model that learns nothing of features finds the price that a forecast starts from. */
export const priceFields = {
  of: choice(['price', 'return'], {
    default: 'price',
    description: 'Whether the target is a price, forecast from the last one, or a return.',
  }),
  feature: text({ default: 'close', description: 'Feature that holds the price, where the target is a price.' }),
};
