import { params, text } from '../schema/index.js';
import { defineAdjustment } from './Adjustment.js';
import { timesFactor } from './timesFactor.js';

/** The close becomes the adjusted one exactly; open, high and low are scaled by adjusted over given close, volume stays. The given close stays as `raw_close`. */
export const adjustedClose = defineAdjustment({
  summary: 'The source gives an adjusted close beside its bars: open, high and low are scaled by their ratio.',
  version: 1,
  params: params({ field: text({ default: 'adj_close', description: 'Field of the close adjusted for splits and dividends.' }) }),
  claim: 'full',
  reads: ({ field }) => ['close', field],
  apply(given, { field }) {
    const close = given.fields.get('close')!;
    const adjusted = given.fields.get(field)!;
    const factor = adjusted.map((value, i) => value / close[i]!);
    const fields = new Map(timesFactor(given, factor, { volume: false }));
    // Not factor times close, which rounds.
    fields.set('close', adjusted.slice());
    fields.delete(field);
    return fields;
  },
});
