import { choice } from '../schema/index.js';
import type { ElementwiseMap } from './Transform.js';

type Mode = 'replace' | 'clip';

/** What becomes of values beyond two bounds: the parameter that chooses, and the map; NaN for every value where the centre is NaN. */
export const outliers = {
  mode: (usual: Mode, centre: string) =>
    choice(['replace', 'clip'], { default: usual, description: `What a value beyond becomes: ${centre}, or the bound it passed.` }),
  map(centre: number, [low, high]: readonly [number, number], mode: Mode): ElementwiseMap {
    // Finite, so that JSON can hold them.
    const [least, most] = [Math.max(low, -Number.MAX_VALUE), Math.min(high, Number.MAX_VALUE)];
    const [below, above] = mode === 'clip' ? [least, most] : [centre, centre];
    return { low: least, high: most, below, above, offset: Number.isNaN(centre) ? NaN : 0, scale: 1 };
  },
};
