import { defineCheck } from './Check.js';
import { surveyOf } from './kernel/surveyOf.js';

/** How many bars are of suspended days, which are kept and marked. */
export const suspended = defineCheck({
  summary: 'Days on which assets were suspended.',
  severity: 'notice',
  plural: 'counts of suspended days',
  find(bars, found) {
    const { suspended: days, bars: counts } = surveyOf(bars).ofAsset;
    const sum = (values: Int32Array) => values.reduce((total, value) => total + value, 0);
    const most = days.indexOf(Math.max(...days));
    if (sum(days) === 0) return;
    const message = `${sum(days)} of ${sum(counts)} bars are of suspended days, of ${days.filter((count) => count > 0).length} assets; most of ${bars.assets[most]}, ${days[most]}`;
    found({ message });
  },
});
