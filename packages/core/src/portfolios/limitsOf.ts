import type { Limits, SumLimit } from '../optimization/index.js';
import type { Constraints } from './Constraints.js';
import type { Decision } from './Portfolio.js';

/** How a rule's weights add up where its constraints do not say: to all equity but the cash kept, or to whatever it says up to that. */
export type Budget = 'invested' | 'free';

/** The limits of the weights of some assets, of which the first `chosen` may be held and the others only be reduced. */
export function limitsOf(
  { view, held }: Pick<Decision, 'view' | 'held'>,
  assets: readonly number[],
  chosen: number,
  constraints: Constraints,
  budget: Budget,
  range: { readonly low: number; readonly high: number },
): Limits {
  const {
    minWeight = range.low,
    maxWeight = range.high,
    group,
    minGroup,
    maxGroup,
    minNet,
    maxNet,
    maxGross,
    maxTurnover,
    cash,
  } = constraints;
  const now = Float64Array.from(assets, (n) => held?.[n] ?? 0);
  const sums: SumLimit[] = [];
  const most = Math.min(maxNet ?? Infinity, cash === undefined ? Infinity : 1 - cash);
  const invested = budget === 'invested' && minNet === undefined && maxNet === undefined;
  const all = new Float64Array(assets.length).fill(1);
  if (invested) sums.push({ coefficients: all, lower: 1 - (cash ?? 0), upper: 1 - (cash ?? 0) });
  else if (minNet !== undefined || most < Infinity) sums.push({ coefficients: all, lower: minNet ?? -Infinity, upper: most });
  if (group !== undefined && (minGroup !== undefined || maxGroup !== undefined)) {
    const groups = assets.map((n) => view.value(group, n));
    for (const one of [...new Set(groups)].filter(Number.isFinite).sort((a, b) => a - b)) {
      const coefficients = Float64Array.from(groups, (of) => (of === one ? 1 : 0));
      sums.push({ coefficients, lower: minGroup ?? -Infinity, upper: maxGroup ?? Infinity });
    }
  }
  // What is sold whole, being none of these assets, is turnover too.
  const gone = held?.reduce((sum, w, n) => (assets.includes(n) ? sum : sum + Math.abs(w)), 0) ?? 0;
  return {
    lower: now.map((w, i) => (i < chosen ? minWeight : Math.min(0, Math.max(w, minWeight)))),
    upper: now.map((w, i) => (i < chosen ? maxWeight : Math.max(0, Math.min(w, maxWeight)))),
    sums,
    ...(maxGross !== undefined && { gross: maxGross }),
    ...(maxTurnover !== undefined && held && { turnover: { held: now, most: maxTurnover - gone } }),
  };
}
