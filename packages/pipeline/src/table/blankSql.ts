import type { Holding } from './Holding.js';

const words = ['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '.', '-'];

/** SQL for whether a cell says that there is no value; CSV has words for it. */
export const blankSql = (cell: string, holds: Holding): string =>
  holds === 'cells'
    ? `(${cell} IS NULL OR lower(trim(${cell})) IN (${words.map((word) => `'${word}'`).join(', ')}))`
    : `(${cell} IS NULL OR ${cell}::VARCHAR = '')`;
