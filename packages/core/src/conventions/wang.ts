import { defineConvention } from './Convention.js';
import { liu } from './liu.js';

/** Wang et al. (2020), Table 6; found from the printed numbers. */
export const wang = defineConvention({
  ...liu,
  summary:
    "Wang et al. (2020), Table 6: losses are positive; the Sortino ratio divides the year's excess by the downside deviation of a period.",
  sortino: 'year-by-period',
  tail: 'loss',
});
