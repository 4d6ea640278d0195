import { dayOf, type Statements } from '../src/index.js';
import { readCsv } from './readCsv.js';

/** The statements of a CSV file with columns code, published, period_end and numbers; NaN where blank. */
export function readStatements(file: string): Statements {
  const columns = readCsv(file);
  const codes = columns.get('code')!;
  const assets = [...new Set(codes)].sort();
  const at = new Map(assets.map((asset, n) => [asset, n]));
  const named = ['code', 'published', 'period_end'];
  const numbers = [...columns].filter(([name]) => !named.includes(name));
  return {
    assets,
    asset: Int32Array.from(codes, (code) => at.get(code)!),
    period: Int32Array.from(columns.get('period_end')!, dayOf),
    published: Int32Array.from(columns.get('published')!, dayOf),
    fields: new Map(numbers.map(([name, cells]) => [name, Float64Array.from(cells, (cell) => (cell === '' ? NaN : Number(cell)))])),
  };
}
