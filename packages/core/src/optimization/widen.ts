import type { Program } from './Program.js';

const size = 1e-10;

/** A program with each limit let out by a little of its own, so that no two are met at once and none is met without a step; equalities stay. Its x = 0 is x = −gaps[v] of the program given. */
export function widen({ start, owner, length, rows, rowLower, rowUpper, ...rest }: Program): Program & { readonly gaps: Float64Array } {
  const [V, M] = [length.length, rowLower.length];
  const golden = (Math.sqrt(5) - 1) / 2;
  const little = (i: number) => size * (1 + ((i * golden) % 1));
  const gaps = Float64Array.from({ length: V }, (_, v) => little(2 * v + 1));
  const wideStart = start.slice();
  for (let v = 0; v < V; v++) wideStart[owner[v]!] = wideStart[owner[v]!]! - gaps[v]!;
  const shifts = Float64Array.from({ length: M }, (_, j) => gaps.reduce((sum, by, v) => sum + rows[j * V + v]! * by, 0));
  const own = (j: number) => (rowLower[j] === rowUpper[j] ? 0 : little(2 * V + j));
  return {
    ...rest,
    owner,
    rows,
    start: wideStart,
    length: length.map((value, v) => value + gaps[v]! + little(2 * v + 2)),
    rowLower: rowLower.map((value, j) => value + shifts[j]! - own(j)),
    rowUpper: rowUpper.map((value, j) => value + shifts[j]! + own(j)),
    gaps,
  };
}
