import { number, optional, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** What sets one comparison apart from the others. */
interface Comparison {
  readonly summary: string;
  readonly version: number;
  readonly text: string;
  kernel(a: Float64Array, b: Float64Array, out: Float64Array): void;
}

/** Types a comparison of two values; NaN where either is, but `missing`, where given, where one side alone is. */
export const defineComparison = ({ summary, version, text, kernel }: Comparison) =>
  defineOperator({
    summary,
    version,
    params: params({ missing: optional(number({ description: 'Value where one side alone is missing; missing where left out.' })) }),
    series: ['a', 'b'],
    axis: 'cell',
    symbol: { text, precedence: 3 },
    kernel([a, b], { missing }, out) {
      kernel(a, b, out);
      if (missing === undefined) return;
      for (let t = 0; t < out.length; t++) if (Number.isNaN(a[t]) !== Number.isNaN(b[t])) out[t] = missing;
    },
  });
