/** What one unit grows to that is laid out in equal shares on assets, whose prices are rows: bought once, or brought back to equal shares at every session. */
export function heldEqually(prices: readonly ArrayLike<number>[], rebalanced: boolean): Float64Array {
  const [N, T] = [prices.length, prices[0]!.length];
  const equity = new Float64Array(T).fill(1);
  for (let t = 1; t < T; t++) {
    const from = rebalanced ? t - 1 : 0;
    let sum = 0;
    for (let n = 0; n < N; n++) sum += prices[n]![t]! / prices[n]![from]!;
    equity[t] = (equity[from]! * sum) / N;
  }
  return equity;
}
