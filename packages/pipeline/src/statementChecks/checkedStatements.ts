import { noDay, type Records } from '../bars/index.js';
import type { CheckedStatements, Declared } from './StatementCheck.js';

/** What the columns of statements are called among records. */
export interface StatementNames {
  readonly asset: string;
  readonly period: string;
  readonly published: string;
}

/** Records as statements: assets by code point, every numeric column a field; throws where records lack the asset or the period. */
export function checkedStatements({ names, days, numbers }: Records, columns: StatementNames, declared: Declared = {}): CheckedStatements {
  const [codes, period] = [names.get(columns.asset), days.get(columns.period)];
  if (!codes || !period) throw new Error(`statements need the columns ${columns.asset} and ${columns.period}`);
  const published = days.get(columns.published);
  const assets = [...new Set(codes)].sort((a, b) => (a < b ? -1 : 1));
  const at = new Map(assets.map((name, n) => [name, n]));
  const asset = Int32Array.from(codes, (code) => at.get(code)!);
  const order = Int32Array.from(asset.keys())
    .filter((row) => period[row] !== noDay)
    .sort((a, b) => asset[a]! - asset[b]! || period[a]! - period[b]! || (published ? published[a]! - published[b]! : 0) || a - b);
  return { assets, asset, period, published, fields: numbers, order, declared };
}
