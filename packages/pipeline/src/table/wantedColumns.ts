import type { TableParams } from './TableParams.js';

/** The columns that parameters ask for, by the field each is read as. */
export const wantedColumns = ({ column, columns }: Pick<TableParams, 'column' | 'columns'>): ReadonlyMap<string, string> =>
  new Map(column === undefined ? Object.entries(columns as Readonly<Record<string, string>>) : [['close', column]]);
