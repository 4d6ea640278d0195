import { fail, inFractions, noDay, ok, publishedBy, type Result, type Statements } from '@foliograph/core';
import type { Records } from '../bars/index.js';
import { checkedStatements, type StatementNames } from '../statementChecks/checkedStatements.js';

interface Reading {
  /** Gives the day on which a statement counts as published where nothing says it. */
  readonly market?: { deadline(periodEnd: number): number } | undefined;
  /** Columns that are kept; all where absent. */
  readonly fields?: readonly string[] | undefined;
  /** Columns in per cent, which become fractions. */
  readonly percent?: readonly string[] | undefined;
}

/** Records as statements; errors, with the first row's place, where an asset or a period is blank, or where neither a publication nor a market is given. */
export async function toStatements(
  records: Records,
  names: StatementNames,
  { market, fields, percent = [] }: Reading,
): Promise<Result<Statements>> {
  const { assets, asset, period, published, fields: all } = checkedStatements(records, names);
  const absent = [...(fields ?? []), ...percent].find((field) => !all.has(field));
  if (absent !== undefined) return fail(`the statements have no field "${absent}"`, { remedy: `there is ${[...all.keys()].join(', ')}` });
  const blank = await firstOf(records, (row) => assets[asset[row]!] === '', names.asset);
  if (blank) return blank;
  const endless = await firstOf(records, (row) => period[row] === noDay, names.period);
  if (endless) return endless;
  const remedy = 'declare data.market, so that the last day that its law allows is taken';
  if (!published && !market) return fail(`nothing says when statements were published: there is no column ${names.published}`, { remedy });
  const unknown = market ? undefined : await firstOf(records, (row) => published?.[row] === noDay, names.published, remedy);
  if (unknown) return unknown;
  const deadline = (periodEnd: number) => market?.deadline(periodEnd) ?? noDay;
  const kept = new Map([...all].filter(([field]) => fields?.includes(field) ?? true));
  const inPercent = percent.filter((field) => kept.has(field));
  return ok(inFractions({ assets, asset, period, published: publishedBy(deadline, { period, published }), fields: kept }, inPercent));
}

/** The error for rows that lack something, at the first of them; undefined where none does. */
async function firstOf(
  records: Records,
  lacks: (row: number) => boolean,
  what: string,
  remedy?: string,
): Promise<Result<never> | undefined> {
  const rows = Array.from({ length: records.length }, (_, row) => row).filter(lacks);
  if (rows.length === 0) return undefined;
  const [place] = await records.locate([rows[0]!]);
  const all = rows.length > 1 ? `, the first of ${rows.length}` : '';
  return fail(`a statement has no value for ${what}${all}`, { ...(place ? { place } : {}), ...(remedy === undefined ? {} : { remedy }) });
}
