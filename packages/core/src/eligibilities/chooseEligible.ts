import type { Plane } from '../panel/index.js';
import { decisionsOf } from './decisionsOf.js';
import type { Eligibility, EligibilityInput } from './Eligibility.js';
import type { Timing } from './Timing.js';

/** A rule with its parameters. */
export interface EligibilityRule {
  readonly name: string;
  readonly rule: Eligibility;
  readonly params: Timing;
}

/** How many cells (assets times sessions) a rule kept out, and why. */
export interface Excluded {
  readonly rule: string;
  /** Cells that the universe and the rules before it left. */
  readonly cells: number;
  readonly failed: number;
  /** Cells of which too little is known to tell. */
  readonly unknown: number;
  /** Cells before the one day on which it chooses. */
  readonly early: number;
}

interface Market extends Pick<EligibilityInput, 'assets' | 'fields' | 'traded'> {
  /** ISO days in rising order. */
  readonly days: readonly string[];
  /** 1 where the universe lets an asset be held, else 0; absent where it always does. */
  readonly member?: Plane | undefined;
  /** Index of the first session that is counted. */
  readonly from: number;
}

/**
 * Which assets may be held once rules were applied in turn: 1 or 0, and NaN before the one day on which a rule chooses, when nobody knew.
 * Of a session nothing later is used.
 */
export function chooseEligible(
  rules: readonly EligibilityRule[],
  { days, member, from, fields, ...market }: Market,
): { readonly member: Plane; readonly excluded: readonly Excluded[] } {
  const T = days.length;
  const among = member?.slice() ?? new Float64Array(market.traded.length).fill(1);
  const excluded: Excluded[] = [];
  let decided = 0;
  for (const { name, rule, params } of rules) {
    const decisions = decisionsOf(days, params);
    const begin = decisions[0] ?? T;
    decided = Math.max(decided, begin);
    const wanted = rule.reads(params as never).find((those) => those.every((field) => fields.has(field)));
    if (!wanted) throw new Error(`the fields of the rule "${name}" are not there`);
    const read = new Map(wanted.map((field) => [field, fields.get(field)!]));
    const marks = rule.mark({ ...market, sessions: T, fields: read, among, decisions }, params as never);
    let [cells, failed, unknown, early] = [0, 0, 0, 0];
    for (let n = 0; n < market.assets.length; n++) {
      let word = NaN;
      for (let t = 0, next = 0; t < T; t++) {
        const i = n * T + t;
        if (t === decisions[next]) {
          word = marks[i]!;
          next++;
        }
        if (among[i] !== 1) continue;
        const counted = t >= from ? 1 : 0;
        cells += counted;
        if (t < begin) early += counted;
        else if (word !== 1) {
          among[i] = 0;
          if (Number.isNaN(word)) unknown += counted;
          else failed += counted;
        }
      }
    }
    excluded.push({ rule: name, cells, failed, unknown, early });
  }
  for (let n = 0; n < market.assets.length; n++) {
    for (let t = 0; t < decided; t++) if (among[n * T + t] === 1) among[n * T + t] = NaN;
  }
  return { member: among, excluded };
}
