import { number, params, text } from '../schema/index.js';
import { defineEligibility } from './Eligibility.js';
import { lastKnown } from './lastKnown.js';
import { whenParams } from './whenParams.js';

/** The last value known of a field, such as a mark of special treatment, is a certain one. */
export const mark = defineEligibility({
  summary: 'A field has a certain value, such as 0 for a mark of special treatment.',
  version: 1,
  params: params({
    field: text({ description: 'A field of the panel.' }),
    equals: number({ default: 1, description: 'The value that lets an asset in.' }),
    ...whenParams,
  }),
  level: false,
  reads: ({ field }) => [[field]],
  mark: ({ fields, sessions }, { field, equals }) =>
    lastKnown(fields.get(field)!, sessions).map((value) => (Number.isNaN(value) ? NaN : value === equals ? 1 : 0)),
});
