import { defineCheck } from './Check.js';
import { someNames } from './kernel/someNames.js';
import { surveyOf } from './kernel/surveyOf.js';

/** How many assets begin after the first session, and how many end before the last. */
export const listing = defineCheck({
  summary: 'Assets that do not last as long as the data.',
  severity: 'notice',
  plural: 'groups of assets',
  find(bars, found) {
    const { assets, sessions } = bars;
    const { first, last } = surveyOf(bars).ofAsset;
    const T = sessions.length;
    const tell = (which: readonly number[], said: string) => {
      if (which.length === 0) return;
      found({ message: `${which.length} of ${assets.length} assets ${said}: ${someNames(which.map((n) => assets[n]!))}` });
    };
    const all = Array.from(assets.keys());
    tell(
      all.filter((n) => first[n]! > 0),
      `begin after ${sessions[0]}`,
    );
    tell(
      all.filter((n) => last[n]! >= 0 && last[n]! < T - 1),
      `end before ${sessions[T - 1]}`,
    );
    tell(
      all.filter((n) => first[n]! < 0),
      'have no close at all',
    );
  },
});
