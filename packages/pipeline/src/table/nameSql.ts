import type { Holding } from './Holding.js';

/** SQL for the name in a cell, as it comes but for the spaces around a cell of CSV; NULL where it is blank. */
export const nameSql = (cell: string, holds: Holding): string =>
  holds === 'cells' ? `nullif(trim(${cell}), '')` : `nullif(${cell}::VARCHAR, '')`;
