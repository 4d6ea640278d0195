import { parseFormula } from '../expression/index.js';
import type { Factor } from '../factors/Factor.js';
import * as factorMembers from '../factors/index.js';
import { linesOf } from '../factors/linesOf.js';
import { memberName, registry } from '../member/index.js';
import type { FactorSet } from './FactorSet.js';
import * as sets from './index.js';

/** One line of a factor: its formula as written and as computed, the fields it reads and the sessions before its first value. */
interface LineAccount {
  readonly name: string;
  readonly formula: string;
  readonly expanded: string;
  readonly fields: readonly string[];
  readonly lookback: number;
}

/** What there is to say of a factor, at its defaults. */
export interface FactorAccount {
  readonly name: string;
  readonly summary?: string;
  readonly source?: string;
  readonly parameters: readonly { readonly name: string; readonly default: unknown; readonly description: string }[];
  /** The main line first. */
  readonly lines: readonly LineAccount[];
  /** Formulas over other fields where the data lack one of those above. */
  readonly otherwise: readonly string[];
  /** Values depend on the session that the data begin with. */
  readonly fromStart: boolean;
  readonly sets: readonly string[];
}

/** The account of a factor, or of a member of a set that is no factor of its own; undefined where no factor and no set has the name. */
export function describeFactor(name: string): FactorAccount | undefined {
  const factor = registry<Factor>(factorMembers, '_').get(name);
  const holding = Object.entries(sets as Readonly<Record<string, FactorSet>>).flatMap(([set, { factors }]) =>
    factors()
      .filter((member) => member.name === name)
      .map((member) => ({ set, member })),
  );
  if (!factor && holding.length === 0) return undefined;
  const properties = Object.entries(factor?.params.properties ?? {}) as [
    string,
    { readonly default?: unknown; readonly description?: string },
  ][];
  const defaults = Object.fromEntries(properties.map(([key, field]) => [key, field.default]));
  const formulas = factor ? linesOf(factor, defaults) : new Map([['', holding[0]!.member.formula]]);
  const otherwise = [...(factor?.otherwise?.(defaults) ?? []), ...holding.flatMap(({ member }) => member.otherwise ?? [])];
  return {
    name,
    ...(factor ? { summary: factor.summary } : {}),
    ...(factor?.source ? { source: factor.source } : {}),
    parameters: properties.map(([key, field]) => ({
      name: memberName(key, '_'),
      default: field.default,
      description: field.description ?? '',
    })),
    lines: [...formulas].map(([line, formula]) => lineOf(line === '' ? name : `${name}.${line}`, formula)),
    otherwise: [...new Set(otherwise)],
    fromStart: factor?.fromStart ?? false,
    sets: [...new Set(holding.map(({ set }) => set))],
  };
}

function lineOf(name: string, formula: string): LineAccount {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`${name} has a formula that is none, "${formula}": ${parsed.problems[0]?.message}`);
  const { text, reads, lookback } = parsed.value;
  return { name, formula, expanded: text, fields: reads, lookback };
}
