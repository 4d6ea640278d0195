import type { Holding } from './Holding.js';

/** Looked up in a list, for DuckDB makes a join of IN, which takes ten times as long. */
const words = ['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '.', '-'];

/** SQL for whether a cell says that there is no value; CSV has words for it. */
export const blankSql = (cell: string, holds: Holding): string =>
  holds === 'cells'
    ? `(${cell} IS NULL OR list_contains([${words.map((word) => `'${word}'`).join(', ')}], lower(trim(${cell}))))`
    : `(${cell} IS NULL OR ${cell}::VARCHAR = '')`;
