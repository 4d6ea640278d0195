import type { Program } from './Program.js';

const size = 1e-10;
const golden = (Math.sqrt(5) - 1) / 2;
const little = (i: number) => size * (1 + ((i * golden) % 1));

/** A program with each limit let out by a little of its own, so that no two are met at once and none is met without a step; equalities stay. Its x = 0 is x = −gaps[v] of the program given. */
export function widen(program: Program): Program & { readonly gaps: Float64Array } {
  const { owner, rows } = program;
  const [V, M] = [owner.length, program.rowLower.length];
  const gaps = new Float64Array(V);
  const [start, length] = [program.start.slice(), program.length.slice()];
  for (let v = 0; v < V; v++) {
    const gap = little(2 * v + 1);
    gaps[v] = gap;
    start[owner[v]!] = start[owner[v]!]! - gap;
    length[v] = length[v]! + gap + little(2 * v + 2);
  }
  const [rowLower, rowUpper] = [program.rowLower.slice(), program.rowUpper.slice()];
  for (let j = 0; j < M; j++) {
    let shift = 0;
    for (let v = 0; v < V; v++) shift += rows[j * V + v]! * gaps[v]!;
    const own = rowLower[j] === rowUpper[j] ? 0 : little(2 * V + j);
    rowLower[j] = rowLower[j]! + shift - own;
    rowUpper[j] = rowUpper[j]! + shift + own;
  }
  return { ...program, start, length, rowLower, rowUpper, gaps };
}
