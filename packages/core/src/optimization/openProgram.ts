import { activeSet } from './activeSet.js';
import type { Program } from './Program.js';
import type { Solution } from './Solution.js';

/** Shares of the mean diagonal that are added to it, in turn until a program can be solved: where the Hessian is all but singular, rounding can hide the way for the first. */
const ridges = [1e-7, 1e-5, 1e-3];

/** Opens a program for one or more linear terms. */
export function openProgram(program: Program): (linear: Float64Array) => Solution {
  const solvers: ReturnType<typeof activeSet>[] = [];
  return (linear) => {
    let solution: Solution = { status: 'stalled' };
    for (const [i, ridge] of ridges.entries()) {
      solvers[i] ??= activeSet(program, ridge);
      solution = solvers[i](linear);
      if (solution.status !== 'stalled') break;
    }
    return solution;
  };
}
