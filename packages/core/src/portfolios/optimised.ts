import type { Returns } from '../covariances/Covariance.js';
import { type Limits, minVariance, type Solution } from '../optimization/index.js';
import type { Constrained } from './Constraints.js';
import { covariances } from './estimateFields.js';
import type { Decision, Targets } from './Portfolio.js';
import { preselected } from './preselected.js';
import { returnsOf } from './returnsOf.js';
import { weighWithin } from './weighWithin.js';

interface Estimating extends Constrained {
  readonly preselect?: number;
  readonly window: number;
  readonly covariance: string;
  readonly halfLife: number;
}

/** What a rule that optimises decides from. */
export interface Estimate {
  /** Indices of the assets, in the order of all that follows. */
  readonly assets: readonly number[];
  readonly covariance: Float64Array;
  readonly returns: Returns;
  readonly limits: Limits;
}

/** The weights that a rule finds best among the live or preselected assets with a price before its window, within its constraints; fully invested where these do not say. */
export function optimised(decision: Decision, p: Estimating, best: (estimate: Estimate) => Solution): Targets {
  const { view, live } = decision;
  const { chosen: candidates, notes } = preselected(decision, p.preselect);
  const { known } = returnsOf(view, candidates, p.window);
  const short = candidates.length - known.length;
  const estimate = (assets: readonly number[]) => {
    const { returns } = returnsOf(view, assets, p.window);
    return { assets, returns, covariance: covariances.get(p.covariance)!.estimate(returns, p) };
  };
  let kept: ReturnType<typeof estimate> | undefined;
  return weighWithin(decision, p, {
    chosen: known,
    budget: 'invested',
    range: { low: 0, high: 1 },
    notes: short > 0 ? [...notes, `${short} left out, without a price ${p.window} sessions ago`] : notes,
    keeps: (n) => live[n] === 1 && returnsOf(view, [n], p.window).known.length === 1,
    solve(assets, limits) {
      kept = estimate(assets);
      return best({ ...kept, limits });
    },
    minVariance: (limits) => minVariance(kept!.covariance, limits),
  });
}
