import { fail, ok, type Result } from '@foliograph/core';
import type { Domain } from './Domain.js';

/** More cells than a bar's place can be counted in. */
const most = 2 ** 31 - 1;
/** So many cells are held, however few bars there are. */
const few = 1e7;
const perBar = 200;

/** That planes over a domain can be held; an error where they would be all but empty, as where another column was taken for that of the asset. */
export function notTooSparse({ assets, days, bars }: Domain): Result<true> {
  const cells = assets.length * days.length;
  if (cells <= most && (cells <= few || cells <= perBar * bars)) return ok(true);
  return fail(`${assets.length} assets on ${days.length} days are more than can be held for ${bars} bars`, {
    remedy: 'check which columns name the asset and the day',
  });
}
