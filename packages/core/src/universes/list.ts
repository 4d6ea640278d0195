import { list as listOf, params, text } from '../schema/index.js';
import { defineUniverse } from './Universe.js';

/** The assets named, in that order; those without prices are told. */
export const list = defineUniverse({
  summary: 'A list of assets.',
  version: 1,
  params: params({
    assets: {
      ...listOf(text({ description: 'An asset.' }), { minItems: 1, description: 'Assets that may be held.' }),
      uniqueItems: true,
    },
  }),
  dated: false,
  names: ({ assets }) => assets,
  choose({ assets }, { assets: wanted }) {
    const at = new Map(assets.map((asset, n) => [asset, n]));
    return { kept: wanted.flatMap((asset) => at.get(asset) ?? []), absent: wanted.filter((asset) => !at.has(asset)), refused: [] };
  },
});
