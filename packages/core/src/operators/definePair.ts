import { integer, optional, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** What sets one operator over windows of two series apart from the others. */
interface Pair {
  readonly summary: string;
  readonly version: number;
  /** Fills `out` from windows that hold at least `least` pairs, all of them where that is the window. */
  kernel(x: Float64Array, y: Float64Array, window: number, out: Float64Array, least: number): void;
}

/** Types an operator over the last pairs of values of two series, of which two at least are needed; NaN where fewer than `least` pairs are known, which are all where it is left out. */
export const definePair = ({ summary, version, kernel }: Pair) =>
  defineOperator({
    summary,
    version,
    params: params({
      window: integer({ minimum: 2, description: 'Sessions in the window, the current one included.' }),
      least: optional(integer({ minimum: 1, description: 'Known pairs that suffice; all of the window where left out.' })),
    }),
    series: ['x', 'y'],
    axis: 'time',
    lookback: ({ window, least = window }) => Math.min(window, Math.max(least, 2)) - 1,
    kernel([x, y], { window, least = window }, out) {
      const W = Math.min(window, out.length + 1); // a window that is never whole need be no longer
      kernel(x, y, W, out, Math.min(W, least));
    },
  });
