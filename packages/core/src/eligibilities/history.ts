import { integer, optional, params } from '../schema/index.js';
import { defineEligibility } from './Eligibility.js';
import { whenParams } from './whenParams.js';

/** The data, or the last `window` sessions of them, hold at least `sessions` sessions up to now on which the asset was traded. */
export const history = defineEligibility({
  summary: 'An asset was traded on a number of sessions before.',
  version: 1,
  params: params({
    sessions: integer({ minimum: 1, default: 252, description: 'Sessions with a bar that the data must hold up to now.' }),
    window: optional(integer({ minimum: 1, description: 'Sessions up to now that are looked at; all of the data where left out.' })),
    ...whenParams,
  }),
  check: ({ sessions, window = sessions }) =>
    sessions <= window
      ? undefined
      : { field: 'window', message: `${window} sessions cannot hold ${sessions}`, remedy: 'make window at least as long as sessions' },
  level: false,
  reads: () => [[]],
  mark({ traded, sessions: T }, { sessions, window = T }) {
    const marks = new Float64Array(traded.length);
    let passed = 0;
    for (let i = 0; i < traded.length; i++) {
      if (i % T === 0) passed = 0;
      else if (i % T >= window) passed -= traded[i - window]!;
      passed += traded[i]!;
      marks[i] = passed >= sessions ? 1 : 0;
    }
    return marks;
  },
});
