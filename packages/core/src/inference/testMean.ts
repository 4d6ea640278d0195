import { mean, standardDeviation } from '../sample/index.js';
import { bartlettSum } from './bartlettSum.js';
import { studentTwoSided } from './studentTwoSided.js';

/** What the mean of a series says. */
export interface MeanTest {
  /** Values that are there. */
  readonly count: number;
  readonly mean: number;
  /** Sample standard deviation. */
  readonly deviation: number;
  readonly t: number;
  /** Two-sided, with count − 1 degrees of freedom. */
  readonly p: number;
}

/** Whether the mean of a series differs from 0, its missing values left out; NaN of fewer than two. With a lag Newey and West's variance (Bartlett weights), else std / √n. */
export function testMean(x: Float64Array, lag = 0): MeanTest {
  const known = x.filter((value) => !Number.isNaN(value));
  const [count, centre, deviation] = [known.length, mean(known), standardDeviation(known)];
  const error =
    lag > 0
      ? Math.sqrt(
          bartlettSum(
            x.map((value) => value - centre),
            lag,
          ),
        ) / count
      : deviation / Math.sqrt(count);
  const t = count > 1 ? centre / error : NaN;
  return { count, mean: centre, deviation, t, p: studentTwoSided(t, count - 1) };
}
