import { addColumns } from './addColumns.js';
import { findVertex } from './findVertex.js';
import { growingFactor } from './growingFactor.js';
import { outOfTurn } from './outOfTurn.js';
import type { Program } from './Program.js';
import type { Solution } from './Solution.js';
import { solveSymmetric } from './solveSymmetric.js';
import { widen } from './widen.js';

/** How much more curvature than was added must be left for that to be taken off again at the end. */
const certain = 1000;
const tolerance = 1e-10;
const refinements = 4;
const settled = 1e-13;
const astray = 1e-7;
/** Share of a step below which what it moves is taken for rounding. */
const noise = 1e-9;

/**
 * Solves a program for one linear term c after the other, each from where the last one ended; 'stalled' where rounding does not let it end.
 * Primal active-set method: a step leads to the least of the free variables under the rows that hold, and stops at what it meets; there, the limit that hinders most is let go (Nocedal and Wright, "Numerical Optimization", 16.5). It works on limits that are let out a little, and ends by putting each variable on its own.
 * `ridge` is the share of H's mean diagonal that is added to it, so that of several best points the one of least length is found.
 */
export function activeSet(program: Program, ridge: number): (linear: Float64Array) => Solution {
  const { owner, rows } = program;
  const [N, V, M] = [program.start.length, owner.length, program.rowLower.length];
  const wide = widen(program);
  const vertex = findVertex(wide);
  if (!vertex) return () => ({ status: 'infeasible' });
  const { x, sides } = vertex;
  let trace = 0;
  for (let n = 0; n < N; n++) trace += program.hessian[n * N + n]!;
  const scale = trace > 0 ? trace / N : 1;
  const hessian = program.hessian.slice();
  for (let n = 0; n < N; n++) hessian[n * N + n] = hessian[n * N + n]! + ridge * scale;

  const factor = growingFactor();
  const free: number[] = [];
  const isFree = new Uint8Array(V);
  const active: number[] = [];
  const columns: Float64Array[] = [];
  const gradient = new Float64Array(N);
  const weights = new Float64Array(N);
  const [step, wanted, cross] = [new Float64Array(V), new Float64Array(V), new Float64Array(V)];
  const moved = { columns: new Int32Array(V), shares: new Float64Array(V), count: 0 };
  const multipliers = new Float64Array(M);
  const products = new Float64Array(M * M);
  const amiss = new Float64Array(M);
  for (const v of vertex.free) release(v);
  for (let j = 0; j < M; j++) if (sides[j] !== 0) hold(j);

  return (linear) => {
    let largest = scale;
    for (let n = 0; n < N; n++) largest = Math.max(largest, Math.abs(linear[n]!));
    measure(linear, wide.start, x);
    for (let round = 0; round < 100 * (V + M) + 1000; round++) {
      aim();
      if (free.length > active.length && walk() < 1) continue;
      if (!loosen(tolerance * largest)) return ended(linear);
    }
    return { status: 'stalled' };
  };

  /** The weights at a point, and the gradient Hw + c there. */
  function measure(linear: Float64Array, start: Float64Array, point: Float64Array): void {
    weights.set(start);
    for (let v = 0; v < V; v++) weights[owner[v]!] = weights[owner[v]!]! + point[v]!;
    gradient.set(linear);
    for (let k = 0; k < N; k++) {
      const weight = weights[k]!;
      if (weight === 0) continue;
      for (let n = 0, at = k * N; n < N; n++, at++) gradient[n] = gradient[n]! + hessian[at]! * weight;
    }
  }

  /** The best point within the limits as they were given: what is free makes up for the little that they were let out, and for rounding. */
  function ended(linear: Float64Array): Solution {
    const { start, length, rowLower, rowUpper } = program;
    const point = x.map((value, v) => {
      if (!isFree[v]) return value === 0 ? 0 : length[v]!;
      return Math.min(length[v]!, Math.max(0, value - wide.gaps[v]!));
    });
    const exact = factor.leastPivot() > certain * ridge * scale;
    for (let k = 0; k < refinements; k++) {
      measure(linear, start, point);
      if (exact) for (let n = 0; n < N; n++) gradient[n] = gradient[n]! - ridge * scale * weights[n]!;
      for (const j of active) {
        let rest = sides[j]! > 0 ? rowUpper[j]! : rowLower[j]!;
        for (let v = 0; v < V; v++) rest -= rows[j * V + v]! * point[v]!;
        amiss[j] = rest;
      }
      aim();
      const { share } = meet(program, point);
      let most = 0;
      for (let i = 0; i < free.length; i++) {
        const v = free[i]!;
        most = Math.max(most, Math.abs(step[i]!));
        point[v] = Math.min(length[v]!, Math.max(0, point[v]! + share * step[i]!));
      }
      if (most < settled) break;
    }
    amiss.fill(0);
    weights.set(start);
    for (let v = 0; v < V; v++) weights[owner[v]!] = weights[owner[v]!]! + point[v]!;
    return keeps(point) && weights.every(Number.isFinite) ? { status: 'optimal', weights: weights.slice() } : { status: 'stalled' };
  }

  /** Whether a point is within the rows as they were given: near a singular Hessian rounding can lead off them. */
  function keeps(point: Float64Array): boolean {
    for (let j = 0; j < M; j++) {
      let at = 0;
      for (let v = 0; v < V; v++) at += rows[j * V + v]! * point[v]!;
      if (!(at >= program.rowLower[j]! - astray && at <= program.rowUpper[j]! + astray)) return false;
    }
    return true;
  }

  /** The step to the least of what is free, and the multipliers of the rows that hold. */
  function aim(): void {
    const [f, m] = [free.length, active.length];
    for (let i = 0; i < f; i++) wanted[i] = -gradient[owner[free[i]!]!]!;
    factor.forward(wanted);
    for (let a = 0; a < m; a++) {
      const column = columns[a]!;
      let sum = 0;
      for (let i = 0; i < f; i++) sum += column[i]! * wanted[i]!;
      multipliers[a] = sum - amiss[active[a]!]!;
      for (let b = 0; b <= a; b++) {
        const other = columns[b]!;
        let product = 0;
        for (let i = 0; i < f; i++) product += column[i]! * other[i]!;
        products[a * M + b] = product;
      }
    }
    solveSymmetric(products, M, m, multipliers);
    for (let i = 0; i < f; i++) {
      let value = wanted[i]!;
      for (let a = 0; a < m; a++) value -= columns[a]![i]! * multipliers[a]!;
      step[i] = value;
    }
    factor.backward(step);
  }

  /** Goes along the step until something is met, and holds it; returns the share of the step. */
  function walk(): number {
    const { share, met, row, side } = meet(wide, x);
    if (share > 0) advance(share);
    if (row >= 0) {
      sides[row] = side;
      hold(row);
    } else if (met >= 0) fix(met, step[met]! > 0);
    return share;
  }

  /** The share of the step from a point up to the first limit on the way, and which that is. */
  function meet({ length, rowLower, rowUpper }: Program, point: Float64Array) {
    let [share, met, row, side, longest] = [1, -1, -1, 0, 0];
    for (let i = 0; i < free.length; i++) longest = Math.max(longest, Math.abs(step[i]!));
    for (let i = 0; i < free.length; i++) {
      const [v, by] = [free[i]!, step[i]!];
      if (Math.abs(by) <= noise * longest) continue;
      const reach = Math.max(0, (by > 0 ? length[v]! - point[v]! : -point[v]!) / by);
      if (reach < share) [share, met] = [reach, i];
    }
    for (let j = 0; j < M; j++) {
      if (sides[j] !== 0) continue;
      let [by, at] = [0, 0];
      for (let i = 0; i < free.length; i++) by += rows[j * V + free[i]!]! * step[i]!;
      const limit = by > 0 ? rowUpper[j]! : rowLower[j]!;
      if (Math.abs(by) <= noise * longest || !Number.isFinite(limit)) continue;
      for (let v = 0; v < V; v++) at += rows[j * V + v]! * point[v]!;
      const reach = Math.max(0, (limit - at) / by);
      if (reach < share) [share, met, row, side] = [reach, -1, j, by > 0 ? 1 : -1];
    }
    return { share, met, row, side };
  }

  function advance(share: number): void {
    for (let i = 0; i < free.length; i++) {
      const v = free[i]!;
      const by = share * step[i]!;
      x[v] = Math.min(wide.length[v]!, Math.max(0, x[v]! + by));
      moved.columns[i] = owner[v]!;
      moved.shares[i] = by;
    }
    moved.count = free.length;
    addColumns(hessian, gradient, moved);
  }

  /** Lets go of the limit that hinders most; false where none does. */
  function loosen(least: number): boolean {
    let [best, most] = [-1, least];
    for (let a = 0; a < active.length; a++) {
      const j = active[a]!;
      const hinders = wide.rowLower[j] === wide.rowUpper[j] ? 0 : -sides[j]! * multipliers[a]!;
      if (hinders > most) [best, most] = [V + a, hinders];
    }
    for (let v = 0; v < V; v++) {
      if (isFree[v] || outOfTurn(v, x, owner, isFree)) continue;
      let slope = gradient[owner[v]!]!;
      for (let a = 0; a < active.length; a++) slope += multipliers[a]! * rows[active[a]! * V + v]!;
      const hinders = x[v] === 0 ? -slope : slope;
      if (hinders > most) [best, most] = [v, hinders];
    }
    if (best < 0) return false;
    if (best < V) release(best);
    else {
      sides[active[best - V]!] = 0;
      active.splice(best - V, 1);
      columns.splice(best - V, 1);
    }
    return true;
  }

  function release(v: number): void {
    const at = owner[v]! * N;
    for (let i = 0; i < free.length; i++) cross[i] = hessian[at + owner[free[i]!]!]!;
    factor.append(cross, hessian[at + owner[v]!]!, (ridge / 2) * scale, columns, (a) => rows[active[a]! * V + v]!);
    free.push(v);
    isFree[v] = 1;
  }

  function fix(place: number, upper: boolean): void {
    const v = free[place]!;
    x[v] = upper ? wide.length[v]! : 0;
    factor.remove(place, columns);
    free.splice(place, 1);
    isFree[v] = 0;
  }

  function hold(j: number): void {
    const column = new Float64Array(V);
    for (let i = 0; i < free.length; i++) column[i] = rows[j * V + free[i]!]!;
    factor.forward(column);
    active.push(j);
    columns.push(column);
  }
}
