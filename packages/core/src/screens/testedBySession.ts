import { benjaminiHochberg } from '../inference/index.js';
import { summariseCoefficients } from '../merit/index.js';
import { criteria } from './criteria.js';
import type { Demands, Merit } from './Merit.js';

/** Factors by whether the mean of their coefficients over sessions differs from 0. */
export function testedBySession(series: readonly Float64Array[], demands: Demands): readonly Merit[] {
  const { horizon, significance, falseDiscovery } = demands;
  const tests = series.map((coefficients) => summariseCoefficients(coefficients, horizon));
  const bounded = falseDiscovery !== undefined;
  const adjusted = benjaminiHochberg(Float64Array.from(tests, ({ p }) => p));
  return tests.map(({ count, mean: ic, deviation, ratio, t, p }, k) => {
    const [name, value, limit] = bounded ? ['adjusted p', adjusted[k]!, falseDiscovery] : ['p', p, significance];
    const tested = { met: value <= limit, said: `${name} ${Number(value.toPrecision(2))}, at most ${limit} asked`, short: value / limit };
    return {
      ...{ count, ic, deviation, ratio, t, p },
      adjusted: bounded ? adjusted[k]! : NaN,
      share: NaN,
      strength: Math.abs(ratio),
      criteria: [...criteria({ count, ic, ratio }, demands), ...(count > 0 ? [tested] : [])],
    };
  });
}
