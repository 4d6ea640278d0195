/** How an order of some units and value at the fill price is paid for: value · (1 + rate) + max(minimum, commission · value + perShare · units). */
export interface Prices {
  readonly commission: number;
  readonly duty: number;
  readonly perShare: number;
  readonly minimum: number;
}

/** The largest share of all of `count` orders that `cash` pays for; 0 where their least commissions alone are more. By Newton's steps from above, which end because the cost is convex and made of straight pieces. */
export function affordableShare(
  cash: number,
  { commission, duty, perShare, minimum }: Prices,
  { count, units, values }: { readonly count: number; readonly units: Float64Array; readonly values: Float64Array },
): number {
  let share = 1;
  for (let step = 0; step <= count + 1; step++) {
    let [cost, slope] = [0, 0];
    for (let i = 0; i < count; i++) {
      const rate = commission * values[i]! + perShare * units[i]!;
      const own = values[i]! * (1 + duty);
      const bound = share * rate <= minimum;
      cost += share * own + (bound ? minimum : share * rate);
      slope += own + (bound ? 0 : rate);
    }
    if (cost <= cash) return share;
    const next = share - (cost - cash) / slope;
    if (!(next > 0)) return 0;
    if (next >= share) return share;
    share = next;
  }
  return share;
}
