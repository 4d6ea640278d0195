import { params } from '../schema/index.js';
import { defineUniverse } from './Universe.js';

/** Every asset of the data, at every session. */
export const all = defineUniverse({
  summary: 'Every asset of the data.',
  version: 1,
  params: params({}),
  dated: false,
  names: () => [],
  choose: ({ assets }) => ({ kept: assets.map((_, n) => n), absent: [], refused: [] }),
});
