import { project } from '../optimization/index.js';
import type { Constrained } from './Constraints.js';
import type { Decision, Targets } from './Portfolio.js';
import { weighWithin } from './weighWithin.js';

/** A weight so small is what rounding left of none. */
const rounding = 1e-9;

interface Reach {
  /** Whether weights may be below 0 where the constraints do not say. */
  readonly short?: boolean;
  /** 1 for assets that may be held though their weight is 0. */
  readonly also?: Uint8Array;
}

/** Weights of a rule that does not optimise, or where it has constraints the nearest that keep to them; among the assets that it holds or that can be kept. */
export function bringWithin(
  decision: Decision,
  { weights, notes }: Targets,
  constrained: Constrained,
  { short = false, also }: Reach = {},
): Targets {
  if (weights === null || constrained.constraints === undefined) return { weights, notes };
  const chosen = [...weights.keys()].filter((n) => Math.abs(weights[n]!) > rounding || also?.[n] === 1);
  const size = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1);
  return weighWithin(decision, constrained, {
    chosen,
    budget: 'free',
    range: { low: short ? -size : 0, high: size },
    solve: (assets, limits) =>
      project(
        Float64Array.from(assets, (n) => weights[n]!),
        limits,
      ),
    notes,
  });
}
