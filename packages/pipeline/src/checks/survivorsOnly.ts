import { dayOf } from '@foliograph/core';
import { defineCheck } from './Check.js';
import { surveyOf } from './kernel/surveyOf.js';

/** Companies leave an exchange at some per cent a year; with so many expected, none is no chance. */
const yearlyExits = 0.02;
const leastExpected = 3;
/** Bars may end a few sessions early for reasons of their own. */
const patience = 5;

/** Bars of so many assets over so many years that some should have ended, and none has. */
export const survivorsOnly = defineCheck({
  summary: 'Some assets end before the data do.',
  severity: 'warning',
  plural: 'tables of survivors',
  remedy: 'get the prices of those that were delisted too: results over survivors are too good',
  find(bars, found) {
    const { first, last } = surveyOf(bars).ofAsset;
    const T = bars.sessions.length;
    let years = 0;
    for (let n = 0; n < first.length; n++) {
      if (first[n]! < 0) continue;
      if (last[n]! < T - 1 - patience) return;
      years += (dayOf(bars.sessions[last[n]!]!) - dayOf(bars.sessions[first[n]!]!)) / 365.25;
    }
    if (years * yearlyExits < leastExpected) return;
    const span = { session: 0, to: T - 1 };
    found({
      ...span,
      message: `none of ${first.length} assets ends before ${bars.sessions[T - 1]}, in ${Math.round(years)} years of listing together: only survivors are in the data`,
    });
  },
});
