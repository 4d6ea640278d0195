import { integer, params } from '../schema/index.js';
import { defineEligibility } from './Eligibility.js';
import { whenParams } from './whenParams.js';

/** The data hold at least `sessions` sessions up to now on which the asset was traded. */
export const history = defineEligibility({
  summary: 'An asset was traded on a number of sessions before.',
  version: 1,
  params: params({
    sessions: integer({ minimum: 1, default: 252, description: 'Sessions with a bar that the data must hold up to now.' }),
    ...whenParams,
  }),
  level: false,
  reads: () => [[]],
  mark({ traded, sessions: T }, { sessions }) {
    const marks = new Float64Array(traded.length);
    let passed = 0;
    for (let i = 0; i < traded.length; i++) {
      if (i % T === 0) passed = 0;
      passed += traded[i]!;
      marks[i] = passed >= sessions ? 1 : 0;
    }
    return marks;
  },
});
