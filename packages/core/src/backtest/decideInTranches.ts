import { type DecideInput, decide } from './decide.js';
import { lastPrice } from './lastPrice.js';
import type { TargetSeries } from './TargetSeries.js';

/**
 * What a rule decides for equal parts of the capital, each at every k-th of the sessions and the first of them one after another, joined into targets of the whole: what is not decided drifts with prices, and what is not begun is cash.
 * Jegadeesh and Titman (1993): overlapping portfolios, so that no result hangs on the day it began.
 */
export function decideInTranches(input: DecideInput, tranches: number): TargetSeries {
  if (tranches === 1) return decide(input);
  const { panel, price, sessions } = input;
  const [N, T] = [panel.assets.length, panel.sessions.length];
  const parts = Array.from({ length: tranches }, (_, i) => decide({ ...input, sessions: sessions.filter((_, d) => d % tranches === i) }));
  const prices = panel.fields.get(price)!;
  const money = parts.map(() => new Float64Array(N));
  const cash = parts.map(() => 1 / tranches);
  const weights = new Float64Array(sessions.length * N).fill(NaN);
  for (const [d, session] of sessions.entries()) {
    if (d > 0) for (const held of money) grow(held, sessions[d - 1]!, session);
    const own = d % tranches;
    const row = parts[own]!.weights.subarray(Math.floor(d / tranches) * N, (Math.floor(d / tranches) + 1) * N);
    const worth = money.map((held, i) => held.reduce((sum, value) => sum + value, cash[i]!));
    const whole = worth.reduce((sum, value) => sum + value, 0);
    if (Number.isNaN(row[0]) || !(whole > 0) || !(worth[own]! > 0)) continue;
    money[own] = row.map((weight) => weight * worth[own]!);
    cash[own] = worth[own]! - money[own]!.reduce((sum, value) => sum + value, 0);
    for (let n = 0; n < N; n++) weights[d * N + n] = money.reduce((sum, held) => sum + held[n]!, 0) / whole;
  }
  return { sessions, weights, notes: parts.flatMap(({ notes }) => notes).sort((a, b) => a.session - b.session) };

  function grow(held: Float64Array, from: number, to: number): void {
    for (let n = 0; n < N; n++) {
      if (held[n] === 0) continue;
      const start = lastPrice(prices, T, n, from);
      if (!Number.isNaN(start)) held[n] = (held[n]! * lastPrice(prices, T, n, to)) / start;
    }
  }
}
