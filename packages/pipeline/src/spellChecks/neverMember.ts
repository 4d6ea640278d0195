import { someNames } from '../checks/kernel/someNames.js';
import { defineSpellCheck } from './SpellCheck.js';

/** Assets with prices that are never members while the data last. */
export const neverMember = defineSpellCheck({
  summary: 'Assets with prices that never belong to the index.',
  severity: 'notice',
  plural: 'groups of assets that are never members',
  join({ spells, bars: { assets } }, found) {
    const members = new Set(spells.filter(({ begins, ends }) => begins < ends).map(({ asset }) => asset));
    const never = assets.filter((asset) => !members.has(asset));
    if (never.length > 0)
      found({
        message: `${never.length} of ${assets.length} assets with prices are never members while the data last: ${someNames(never)}`,
      });
  },
});
