import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x without its first values; NaN in their place. */
export const skip = defineOperator({
  summary: 'x without its first values.',
  version: 1,
  params: params({
    sessions: integer({ minimum: 0, description: 'Known values that are left out.' }),
  }),
  series: ['x'],
  axis: 'time',
  memory: 'lasting',
  lookback: ({ sessions }) => sessions,
  kernel([x], { sessions }, out) {
    let left = sessions;
    for (let t = 0; t < out.length; t++) out[t] = Number.isFinite(x[t]) && left-- <= 0 ? x[t]! : NaN;
  },
});
