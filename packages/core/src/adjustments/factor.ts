import { choice, params, text } from '../schema/index.js';
import { defineAdjustment } from './Adjustment.js';
import { timesFactor } from './timesFactor.js';

/** Prices times the factor of their bar; volume over it, so that price times volume stays the traded value, where asked. NaN where the factor is missing. */
export const factor = defineAdjustment({
  summary: 'The source gives prices as traded and a factor that adjusts them for splits and dividends.',
  version: 1,
  params: params({
    field: text({ default: 'factor', description: 'Field of the factor that a price as traded is multiplied by.' }),
    volume: choice(['divide', 'keep'], { default: 'divide', description: 'Whether volume is divided by the factor.' }),
  }),
  claim: 'full',
  reads: ({ field }) => [field],
  apply(given, { field, volume }) {
    const fields = new Map(timesFactor(given, given.fields.get(field)!, { volume: volume === 'divide' }));
    fields.delete(field);
    return fields;
  },
});
