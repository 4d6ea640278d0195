import type { Bars } from '../bars/index.js';

/** What keeps bars from being planes over named assets and rising days; undefined where nothing does. */
export function unsoundBars({ assets, sessions, fields }: Bars): string | undefined {
  if (assets.some((name) => typeof name !== 'string' || name === '')) return 'an asset has no name';
  if (new Set(assets).size < assets.length) return 'two assets have one name';
  const odd = sessions.find((day, t) => !/^\d{4}-\d\d-\d\d$/.test(day) || (t > 0 && day <= sessions[t - 1]!));
  if (odd !== undefined) return `sessions must be rising days such as 2024-01-31, but there is ${JSON.stringify(odd)}`;
  const cells = assets.length * sessions.length;
  for (const [field, plane] of fields) {
    if (!(plane instanceof Float64Array)) return `${field} is no Float64Array`;
    if (plane.length !== cells) return `${field} has ${plane.length} values, not ${assets.length} assets × ${sessions.length} sessions`;
  }
  return undefined;
}
