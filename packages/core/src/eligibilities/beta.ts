import { integer, number, optional, params, text } from '../schema/index.js';
import { defineEligibility } from './Eligibility.js';
import { rollingBeta } from './rollingBeta.js';
import { whenParams } from './whenParams.js';

/** The slope of an asset's daily returns on those of a field such as an index, by least squares, lies between two bounds; it cannot be told while fewer than half of the window's returns are known. */
export const beta = defineEligibility({
  summary: "The slope of an asset's returns on those of an index lies between two bounds.",
  version: 2,
  params: params({
    min: optional(number({ description: 'Lowest slope.' })),
    max: optional(number({ description: 'Highest slope.' })),
    window: integer({ minimum: 3, default: 252, description: 'Returns up to now that the slope is over.' }),
    to: text({ default: 'index', description: 'Field of the benchmark, such as a series under `data`.' }),
    ...whenParams,
  }),
  check: ({ min, max }) =>
    min === undefined && max === undefined
      ? { field: 'min', message: 'beta needs `min` or `max`' }
      : (min ?? -Infinity) > (max ?? Infinity)
        ? { field: 'max', message: `max must not be less than min, is ${max}` }
        : undefined,
  level: false,
  reads: ({ to }) => [['close', to]],
  mark({ fields, sessions: T }, { min = -Infinity, max = Infinity, window, to }) {
    const [close, benchmark] = [fields.get('close')!, fields.get(to)!];
    const slopes = new Float64Array(close.length);
    const kernel = rollingBeta(T, window);
    for (let start = 0; start < close.length; start += T) {
      const own = (plane: Float64Array) => plane.subarray(start, start + T);
      kernel(own(close), own(benchmark), own(slopes));
    }
    return slopes.map((slope) => (Number.isNaN(slope) ? NaN : slope >= min && slope <= max ? 1 : 0));
  },
});
