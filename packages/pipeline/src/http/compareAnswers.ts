import { isoDay } from '../table/isoDay.js';
import type { Answer } from './Answer.js';
import type { Restatement, SymbolChanges } from './Changes.js';
import { restatementOf } from './restatementOf.js';

/** Relative differences up to this are a vendor's rounding. */
const rounding = 1e-6;

/** What an answer says otherwise than an earlier one of the days that both were asked for, and how many bars it adds outside of them. */
export function compareAnswers(symbol: string, before: Answer, after: Answer): SymbolChanges & { readonly added: number } {
  const { old, now, appeared, vanished, added } = pair(before.days, after.days);
  const days = old.map((i) => before.days[i]!);
  const any = new Uint8Array(days.length);
  const restated: Restatement[] = [];
  for (const [field, all] of before.fields) {
    const [a, b] = [old.map((i) => all[i]!), now.map((i) => after.fields.get(field)?.[i] ?? NaN)].map((values) =>
      Float64Array.from(values),
    );
    const changed = Uint8Array.from(days, (_, i) => (differs(a![i]!, b![i]!) ? 1 : 0));
    changed.forEach((one, i) => {
      if (one === 1) any[i] = 1;
    });
    const steps = restatementOf(a!, b!, changed)?.map(({ factor, from, until }) => ({
      factor,
      from: isoDay(days[from]!),
      until: isoDay(days[until]!),
    }));
    if (!steps) continue;
    const like = restated.findIndex((other) => sameSteps(other.steps, steps));
    if (like < 0) restated.push({ fields: [field], steps });
    else restated[like] = { ...restated[like]!, fields: [...restated[like]!.fields, field] };
  }
  const [first, last] = [any.indexOf(1), any.lastIndexOf(1)];
  const changed = any.reduce((sum, one) => sum + one, 0);
  const reading = readingOf(restated, before.fields.has('adj_close'));
  return {
    symbol,
    changed,
    ...(changed > 0 ? { first: isoDay(days[first]!), last: isoDay(days[last]!) } : {}),
    restated,
    ...(reading === undefined ? {} : { reading }),
    appeared: appeared.map(isoDay),
    vanished: vanished.map(isoDay),
    added,
  };
}

const differs = (a: number, b: number): boolean =>
  Number.isNaN(a) !== Number.isNaN(b) || Math.abs(a - b) > rounding * Math.max(Math.abs(a), Math.abs(b));

const sameSteps = (one: Restatement['steps'], other: Restatement['steps']): boolean =>
  one.length === other.length &&
  one.every(
    ({ factor, from, until }, k) => from === other[k]!.from && until === other[k]!.until && Math.abs(factor / other[k]!.factor - 1) < 1e-3,
  );

/** The bars that both have, days of the earlier one's time that only one has, and a count of days outside of it. */
function pair(before: Int32Array, after: Int32Array) {
  const [old, now, appeared, vanished]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [first, last] = [before[0] ?? Infinity, before.at(-1) ?? -Infinity];
  const place = new Map(Array.from(after, (day, j) => [day, j]));
  before.forEach((day, i) => {
    const j = place.get(day);
    if (j === undefined) vanished.push(day);
    else {
      old.push(i);
      now.push(j);
      place.delete(day);
    }
  });
  let added = 0;
  for (const day of place.keys()) {
    if (day > first && day < last) appeared.push(day);
    else added++;
  }
  return { old, now, appeared, vanished, added };
}

/** In words, what restatements come from: raw closes are multiplied for a split alone, closes adjusted for both by either. */
function readingOf(restated: readonly Restatement[], adjustedApart: boolean): string | undefined {
  const raw = restated.find(({ fields }) => fields.includes('close'));
  const adjusted = restated.find(({ fields }) => fields.includes('adj_close'));
  const told = raw ?? adjusted;
  if (!told) return undefined;
  const { steps } = told;
  const cause = raw ? (adjustedApart ? 'a split' : 'a split or dividend') : 'a dividend';
  const what = raw ? 'restated' : 'adjusted closes restated';
  if (steps.length === 1) return `${what} by a factor of ${steps[0]!.factor} up to ${steps[0]!.until}: ${cause}`;
  return `${what} in ${steps.length} steps up to ${steps.at(-1)!.until}, by a factor of ${steps[0]!.factor} at the start: ${cause}, more than once`;
}
