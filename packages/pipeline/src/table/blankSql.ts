const words = ['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '.', '-'];

/** SQL for whether the cell of a CSV file says that there is no value. */
export const blankSql = (cell: string): string =>
  `(${cell} IS NULL OR lower(trim(${cell})) IN (${words.map((word) => `'${word}'`).join(', ')}))`;
