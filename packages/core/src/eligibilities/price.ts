import { number, optional, params } from '../schema/index.js';
import { defineEligibility } from './Eligibility.js';
import { lastKnown } from './lastKnown.js';
import { whenParams } from './whenParams.js';

/** The last close, as it was traded where the data tell, lies between two bounds. */
export const price = defineEligibility({
  summary: 'The last close lies between two bounds.',
  version: 1,
  params: params({
    min: optional(number({ minimum: 0, description: 'Lowest close.' })),
    max: optional(number({ minimum: 0, description: 'Highest close.' })),
    ...whenParams,
  }),
  check: ({ min, max }) =>
    min === undefined && max === undefined
      ? { field: 'min', message: 'price needs `min` or `max`' }
      : (min ?? 0) > (max ?? Infinity)
        ? { field: 'max', message: `max must not be less than min, is ${max}` }
        : undefined,
  level: true,
  reads: () => [['raw_close'], ['close']],
  mark({ fields, sessions }, { min = -Infinity, max = Infinity }) {
    const close = lastKnown(fields.get('raw_close') ?? fields.get('close')!, sessions);
    return close.map((value) => (Number.isNaN(value) ? NaN : value >= min && value <= max ? 1 : 0));
  },
});
