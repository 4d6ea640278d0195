import { rollingOrder } from '../kernel/index.js';
import { integer, number, optional, params } from '../schema/index.js';
import { byAsset } from './byAsset.js';
import { defineEligibility } from './Eligibility.js';
import { markTop } from './markTop.js';
import { tradedValue } from './tradedValue.js';
import { valueFields } from './valueFields.js';
import { whenParams } from './whenParams.js';

/** The median over a window of the value traded in a session is at least `min`, or among the `count` highest; a session without trade counts as 0. */
export const liquidity = defineEligibility({
  summary: 'Enough is traded in a usual session.',
  version: 1,
  params: params({
    min: optional(number({ exclusiveMinimum: 0, description: 'Least median of traded value, in the currency of the prices.' })),
    count: optional(integer({ minimum: 1, description: 'Assets of the highest median that are let in, instead of a least one.' })),
    window: integer({ minimum: 1, default: 20, description: 'Sessions up to now that the median is over.' }),
    ...whenParams,
  }),
  check: ({ min, count }) =>
    (min === undefined) === (count === undefined)
      ? { field: min === undefined ? 'min' : 'count', message: 'liquidity takes either `min` or `count`' }
      : undefined,
  level: true,
  reads: () => valueFields,
  mark(input, { min, count, window }) {
    const median = byAsset(tradedValue(input), input.sessions, (x, out) =>
      rollingOrder(x, window, [{ read: 'quantile', share: 0.5, out }]),
    );
    if (count !== undefined) return markTop(median, input, { count });
    return median.map((value) => (Number.isNaN(value) ? NaN : value >= min! ? 1 : 0));
  },
});
