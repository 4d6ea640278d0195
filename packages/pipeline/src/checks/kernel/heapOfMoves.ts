/** Bins of a thousandth, up to a move by one half. */
const bins = 500;
/** Thousandths on each side of a limit in which moves that reach it lie, by rounding. */
const width = 3;
/** Moves that are enough to see a heap. */
const enough = 500_000;
/** Moves that lie beyond a limit by mistake, as a share; moves that reach it, at least; and how many times as many as below it. */
const mostBeyond = 1e-4;
const leastReached = 50;
const leastTimes = 3;

/** The size at which moves heap up with next to none beyond it, such as 0.1 where an exchange halts prices there; undefined without one. */
export function heapOfMoves(move: Float32Array): number | undefined {
  const counts = new Float64Array(bins + 1);
  const step = Math.max(1, Math.floor(move.length / enough));
  let all = 0;
  for (let cell = 0; cell < move.length; cell += step) {
    const size = Math.abs(move[cell]!);
    if (Number.isNaN(size)) continue;
    all++;
    if (size > 0.01) counts[Math.min(bins, Math.round(size * 1000))]!++;
  }
  let beyond = 0;
  for (let bin = bins; bin > 10 * width; bin--) {
    beyond += counts[bin]!;
    if (beyond <= mostBeyond * all) continue;
    const top = bin - width;
    const sum = (from: number, to: number) => counts.subarray(from, to + 1).reduce((total, count) => total + count, 0);
    const reached = sum(top - width, top + width);
    const below = sum(top - 4 * width, top - 2 * width);
    return reached >= leastReached && reached >= leastTimes * below ? roundest(top) / 1000 : undefined;
  }
  return undefined;
}

/** Limits are whole per cents. */
const roundest = (thousandths: number): number => Math.round(thousandths / 10) * 10;
