import { defineConvention } from './Convention.js';
import { wang } from './wang.js';

/** Wang et al. (2020), Tables 7 and 8, whose Sortino ratio is another than that of Table 6; found from the printed numbers. */
export const wangAfterCosts = defineConvention({
  ...wang,
  summary: "Wang et al. (2020), Tables 7 and 8: as wang, but the Sortino ratio divides by the root of the record's summed squares.",
  sortino: 'year-by-record',
});
