import { mean } from './mean.js';

/** Pearson's correlation of paired values; NaN of fewer than two pairs or where one side does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [centreX, centreY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - centreX, y[i]! - centreY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))) : NaN;
}
