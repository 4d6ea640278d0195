import { integer, params } from '@foliograph/core';

/** The parameters of what averages forecasts over the next sessions. */
export const aheadField = params({
  sessions: integer({ minimum: 1, default: 10, description: 'Sessions from the decision on whose forecasts are averaged.' }),
});
