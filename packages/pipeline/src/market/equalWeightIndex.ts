/** Level of an index of equal shares restored at each session, 1,000 at the first: it grows by the mean growth of the assets with a close now and at the session before, and stays where there are none. */
export function equalWeightIndex(close: Float64Array, T: number): Float64Array {
  const levels = new Float64Array(T);
  for (let t = 0, level = 1000; t < T; t++) {
    let [sum, count] = [0, 0];
    for (let i = t; t > 0 && i < close.length; i += T) {
      const growth = close[i]! / close[i - 1]!;
      if (Number.isNaN(growth)) continue;
      sum += growth;
      count++;
    }
    if (count > 0) level *= sum / count;
    levels[t] = level;
  }
  return levels;
}
