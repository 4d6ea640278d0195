import { blankSql } from './blankSql.js';
import type { Holding } from './Holding.js';

/** SQL for the number in a cell: NaN where it is blank, and an infinite one where it holds no number that is finite. */
export function numberSql(cell: string, holds: Holding): string {
  const number = `coalesce(try_cast(${cell} AS DOUBLE), CASE WHEN ${blankSql(cell, holds)} THEN 'NaN'::DOUBLE ELSE 'Infinity'::DOUBLE END)`;
  return holds === 'cells' ? number : `coalesce(${cell}::DOUBLE, 'NaN'::DOUBLE)`;
}
