import { parseFormula } from '../expression/index.js';
import type { FactorSet } from './FactorSet.js';

/** What data can feed of a set, and what not. */
export interface Availability {
  readonly available: readonly { readonly name: string; readonly formula: string }[];
  /** `missing` are the fields of the factor's first formula that the data lack. */
  readonly unavailable: readonly { readonly name: string; readonly missing: readonly string[] }[];
}

/** The factors of a set that data with some fields can feed, each by the first of its formulas that reads no other field; those left have none. */
export function availableFactors({ factors }: Pick<FactorSet, 'factors'>, fields: readonly string[]): Availability {
  const available: Availability['available'][number][] = [];
  const unavailable: Availability['unavailable'][number][] = [];
  const had = new Set(fields);
  for (const { name, formula, otherwise = [] } of factors()) {
    const possible = [formula, ...otherwise].find((text) => missing(name, text, had).length === 0);
    if (possible !== undefined) available.push({ name, formula: possible });
    else unavailable.push({ name, missing: missing(name, formula, had) });
  }
  return { available, unavailable };
}

function missing(name: string, formula: string, had: ReadonlySet<string>): string[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`the factor ${name} has a formula that is none, "${formula}": ${parsed.problems[0]?.message}`);
  return parsed.value.reads.filter((field) => !had.has(field));
}
