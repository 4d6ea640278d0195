import { type Limits, project, type Solution } from '../optimization/index.js';
import type { Constrained, Fallback } from './Constraints.js';
import { type Budget, limitsOf } from './limitsOf.js';
import type { Decision, Targets } from './Portfolio.js';

interface Weighing {
  /** Indices of the assets that the rule chooses among. */
  readonly chosen: readonly number[];
  readonly budget: Budget;
  /** The weights that an asset may have where the constraints do not say. */
  readonly range: { readonly low: number; readonly high: number };
  /** The rule's weights of some assets: those chosen, then those that are only held. */
  solve(assets: readonly number[], limits: Limits): Solution;
  /** The least variance of the same assets; for rules that estimate a covariance. */
  minVariance?(limits: Limits): Solution;
  /** Assets that can be kept in part though they were not chosen, where turnover is limited. */
  keeps?(asset: number): boolean;
  readonly notes: readonly string[];
}

/** A weight so small is what rounding left of none. */
const rounding = 1e-12;

const none = { weights: null, notes: ['no asset can be bought: nothing is traded'] };

/** A rule's weights within its constraints, else those of its fallbacks, each noted; nothing is traded where all fail. */
export function weighWithin(decision: Decision, { constraints = {}, fallback = [] }: Constrained, weighing: Weighing): Targets {
  const { chosen, budget, range, notes, keeps = () => true } = weighing;
  if (chosen.length === 0) return { ...none, notes: [...notes, ...none.notes] };
  const { held } = decision;
  const picked = new Set(chosen);
  const others =
    constraints.maxTurnover === undefined || !held ? [] : [...held.keys()].filter((n) => held[n] !== 0 && !picked.has(n) && keeps(n));
  const assets = [...chosen, ...others];
  const limits = limitsOf(decision, assets, chosen.length, constraints, budget, range);
  const steps: Record<Fallback, () => Solution | null> = {
    'min-variance': () => weighing.minVariance?.(limits) ?? { status: 'infeasible' },
    'equal-weight': () =>
      project(
        Float64Array.from(assets, (_, i) => (i < chosen.length ? (1 - (constraints.cash ?? 0)) / chosen.length : 0)),
        limits,
      ),
    hold: () => null,
  };
  const first = weighing.solve(assets, limits);
  if (first.weights) return { weights: spread(first.weights), notes };
  const why = first.status === 'infeasible' ? 'no weights keep to the constraints' : 'no solution was found';
  for (const step of fallback) {
    const solution = steps[step]();
    if (solution === null) break;
    if (solution.weights) return { weights: spread(solution.weights), notes: [...notes, `${why}: ${step} instead`] };
  }
  return { weights: null, notes: [...notes, `${why}: what is held is kept`] };

  function spread(weights: Float64Array): Float64Array {
    const all = new Float64Array(decision.live.length);
    assets.forEach((n, i) => {
      all[n] = Math.abs(weights[i]!) > rounding ? weights[i]! : 0;
    });
    return all;
  }
}
