import { averageRank } from '../kernel/index.js';
import { correlation } from '../sample/index.js';
import type { Pairs } from './measures/Measure.js';

/** Spearman's correlation of predicted and actual returns across the assets of each session, in the order of sessions; those with fewer than two pairs, or where one side does not vary, are left out. */
export function rankCoefficients(pairs: Pairs): Float64Array {
  const known = found.get(pairs) ?? coefficientsOf(pairs);
  found.set(pairs, known);
  return known;
}

/** More than one measure asks for those of the same pairs, and ranking every session is most of their work. */
const found = new WeakMap<Pairs, Float64Array>();

function coefficientsOf({ session, predictedReturn, actualReturn }: Pairs): Float64Array {
  const order = Int32Array.from(session.keys()).sort((a, b) => session[a]! - session[b]!);
  const coefficients: number[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && session[order[to]!] === session[order[from]!]) to++;
    const rows = order.subarray(from, to);
    const ranks = (values: Float64Array) => averageRank(Float64Array.from(rows, (row) => values[row]!));
    coefficients.push(correlation(ranks(predictedReturn), ranks(actualReturn)));
  }
  return Float64Array.from(coefficients.filter(Number.isFinite));
}
