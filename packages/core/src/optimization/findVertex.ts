import { outOfTurn } from './outOfTurn.js';
import type { Program } from './Program.js';
import type { Vertex } from './Vertex.js';

const tolerance = 1e-12;
const patience = 30;

/** A vertex of a program's limits; undefined where nothing satisfies all of them. Phase 1 of the simplex method for bounded variables (Dantzig's rule, Bland's after `patience` steps of no length). */
export function findVertex({ owner, length, rows, rowLower, rowUpper }: Omit<Program, 'hessian' | 'start'>): Vertex | undefined {
  const [V, M] = [length.length, rowLower.length];
  // Each row has a slack s = row · x with the row's limits as bounds; the slacks are the first basis.
  const x = new Float64Array(V + M);
  const basis = Int32Array.from({ length: M }, (_, i) => V + i);
  const basic = new Uint8Array(V + M).fill(1, V);
  const inverse = new Float64Array(M * M);
  for (let i = 0; i < M; i++) inverse[i * M + i] = -1;
  const price = new Float64Array(M);
  const column = new Float64Array(M);
  const low = (v: number) => (v < V ? 0 : rowLower[v - V]!);
  const high = (v: number) => (v < V ? length[v]! : rowUpper[v - V]!);
  const margin = (bound: number) => tolerance * Math.max(1, Math.abs(bound));

  for (let idle = 0; ; ) {
    let astray = 0;
    price.fill(0);
    for (let i = 0; i < M; i++) {
      const v = basis[i]!;
      const below = low(v) - x[v]!;
      const above = x[v]! - high(v);
      const cost = below > margin(low(v)) ? -1 : above > margin(high(v)) ? 1 : 0;
      if (cost === 0) continue;
      astray++;
      for (let k = 0; k < M; k++) price[k] = price[k]! + cost * inverse[i * M + k]!;
    }
    if (astray === 0) break;
    const entering = choose(idle > patience);
    if (entering < 0) return undefined;
    idle = move(entering) > 0 ? 0 : idle + 1;
  }
  const free = [...basis].filter((v) => v < V);
  const sides = new Int8Array(M);
  for (let i = 0; i < M; i++) if (!basic[V + i]) sides[i] = x[V + i] === rowUpper[i] ? 1 : -1;
  return { x: x.slice(0, V), free, sides };

  /** The variable whose move brings what is astray closest, or the first that does; -1 where none does. */
  function choose(first: boolean): number {
    let [best, most] = [-1, 1e-9];
    for (let v = 0; v < V + M; v++) {
      if (basic[v] || (v < V && outOfTurn(v, x, owner, basic))) continue;
      const gain = x[v] === high(v) && high(v) > low(v) ? slope(v) : -slope(v);
      if (high(v) > low(v) && gain > most) {
        [best, most] = [v, gain];
        if (first) break;
      }
    }
    return best;
  }

  function slope(v: number): number {
    if (v >= V) return price[v - V]!;
    let sum = 0;
    for (let i = 0; i < M; i++) sum -= price[i]! * rows[i * V + v]!;
    return sum;
  }

  /** Moves one variable off its bound until another meets one; returns how far. */
  function move(entering: number): number {
    const direction = x[entering] === high(entering) ? -1 : 1;
    for (let i = 0; i < M; i++) {
      let sum = 0;
      if (entering >= V) sum = -inverse[i * M + entering - V]!;
      else for (let k = 0; k < M; k++) sum += inverse[i * M + k]! * rows[k * V + entering]!;
      column[i] = sum;
    }
    let [step, leaving, pivot] = [high(entering) - low(entering), -1, 0];
    for (let i = 0; i < M; i++) {
      const rate = -direction * column[i]!;
      if (Math.abs(rate) < 1e-10) continue;
      const v = basis[i]!;
      const [lower, upper] = [low(v), high(v)];
      const below = x[v]! < lower - margin(lower);
      const above = x[v]! > upper + margin(upper);
      // What is astray and moves further away meets nothing; what comes back stops at the bound it meets first.
      if (rate > 0 ? above : below) continue;
      const bound = rate > 0 ? (below ? lower : upper) : above ? upper : lower;
      if (!Number.isFinite(bound)) continue;
      const reach = Math.max(0, (bound - x[v]!) / rate);
      if (reach < step || (reach === step && Math.abs(rate) > pivot)) [step, leaving, pivot] = [reach, i, Math.abs(rate)];
    }
    for (let i = 0; i < M; i++) x[basis[i]!] = x[basis[i]!]! - direction * step * column[i]!;
    if (leaving < 0) {
      x[entering] = direction > 0 ? high(entering) : low(entering);
      return step;
    }
    x[entering] = x[entering]! + direction * step;
    exchange(leaving, entering);
    return step;
  }

  function exchange(leaving: number, entering: number): void {
    const gone = basis[leaving]!;
    x[gone] = Math.abs(x[gone]! - high(gone)) <= Math.abs(x[gone]! - low(gone)) ? high(gone) : low(gone);
    basis[leaving] = entering;
    basic[gone] = 0;
    basic[entering] = 1;
    const pivot = column[leaving]!;
    for (let k = 0; k < M; k++) inverse[leaving * M + k] = inverse[leaving * M + k]! / pivot;
    for (let i = 0; i < M; i++) {
      if (i === leaving || column[i] === 0) continue;
      for (let k = 0; k < M; k++) inverse[i * M + k] = inverse[i * M + k]! - column[i]! * inverse[leaving * M + k]!;
    }
  }
}
