import { defineFactorSet } from './FactorSet.js';
import { fundamental } from './fundamental.js';
import { technical } from './technical.js';

/** Yang's library, as far as the platforms that the paper draws on name it: the 66 technical factors, then the 58 fundamental ones. */
export const library124 = defineFactorSet({
  summary: '124 factors, 66 technical and 58 fundamental, as the library that Yang starts from.',
  version: 1,
  factors: () => [...technical.factors(), ...fundamental.factors()],
});
