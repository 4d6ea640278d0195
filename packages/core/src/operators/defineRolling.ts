import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** What sets one operator over a window apart from the others. */
interface Rolling {
  readonly summary: string;
  readonly version: number;
  /** Sessions without which there is no value. */
  readonly minimum?: number;
  kernel(x: Float64Array, window: number, out: Float64Array): void;
}

/** Types an operator over the last values of one series, the current one included. */
export const defineRolling = ({ summary, version, minimum = 1, kernel }: Rolling) =>
  defineOperator({
    summary,
    version,
    params: params({ window: integer({ minimum, description: 'Sessions in the window, the current one included.' }) }),
    series: ['x'],
    axis: 'time',
    lookback: ({ window }) => window - 1,
    kernel: ([x], { window }, out) => kernel(x, window, out),
  });
