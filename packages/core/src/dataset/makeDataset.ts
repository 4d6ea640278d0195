import type { Plane } from '../panel/index.js';
import type { Dataset } from './Dataset.js';

/** Rows from planes, one plane a feature, rounded to Float32; what Float32 cannot hold is NaN. */
export function makeDataset({ planes, ...about }: Omit<Dataset, 'rows'> & { readonly planes: readonly (Plane | Float32Array)[] }): Dataset {
  const K = planes.length;
  const rows = new Float32Array(about.assets.length * about.sessions.length * K);
  planes.forEach((plane, k) => {
    for (let i = 0; i < plane.length; i++) {
      const value = Math.fround(plane[i]!);
      rows[i * K + k] = Number.isFinite(value) ? value : NaN;
    }
  });
  return { ...about, rows };
}
