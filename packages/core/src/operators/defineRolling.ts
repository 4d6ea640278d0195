import { integer, optional, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** What sets one operator over a window apart from the others. */
interface Rolling {
  readonly summary: string;
  readonly version: number;
  /** Values without which there is none. */
  readonly minimum?: number;
  /** Fills `out` from windows that hold at least `least` values, all of them where that is the window. */
  kernel(x: Float64Array, window: number, out: Float64Array, least: number): void;
}

/** Types an operator over the last values of one series, the current one included; NaN where fewer than `least` of them are known, which are all where it is left out. */
export const defineRolling = ({ summary, version, minimum = 1, kernel }: Rolling) =>
  defineOperator({
    summary,
    version,
    params: params({
      window: integer({ minimum, description: 'Sessions in the window, the current one included.' }),
      least: optional(integer({ minimum: 1, description: 'Known values that suffice; all of the window where left out.' })),
    }),
    series: ['x'],
    axis: 'time',
    lookback: ({ window, least = window }) => Math.min(window, Math.max(least, minimum)) - 1,
    kernel([x], { window, least = window }, out) {
      const W = Math.min(window, out.length + 1); // a window that is never whole need be no longer
      kernel(x, W, out, Math.min(W, least));
    },
  });
