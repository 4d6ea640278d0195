import { defineConvention } from './Convention.js';
import { standard } from './standard.js';

/** The Sharpe ratio of Liu (2023), Table 2; all else as usual. */
export const liu = defineConvention({
  ...standard,
  summary: "Liu (2023): the Sharpe ratio takes the mean yield of the span from the year's mean return.",
  sharpe: 'year',
});
