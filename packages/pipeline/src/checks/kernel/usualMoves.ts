import { medianOf } from './medianOf.js';

/** Sessions that are enough for a median. */
const enough = 500;

/** The median size of each asset's moves, over some five hundred sessions where there are more; NaN of an asset without. */
export function usualMoves(move: Float32Array, N: number, T: number): Float64Array {
  const usual = new Float64Array(N);
  const sizes = new Float64Array(T);
  const sparse = Math.max(1, Math.floor(T / enough));
  // Not always the same weekday.
  const step = sparse % 5 === 0 ? sparse + 1 : sparse;
  for (let n = 0; n < N; n++) {
    let count = 0;
    for (let t = 0; t < T; t += step) {
      const size = Math.abs(move[n * T + t]!);
      if (!Number.isNaN(size)) sizes[count++] = size;
    }
    usual[n] = medianOf(sizes, count);
  }
  return usual;
}
