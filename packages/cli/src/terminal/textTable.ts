/** Columns aligned for a terminal: the first to the left, the others to the right, or all to the left where they hold words. */
export function textTable(rows: readonly (readonly string[])[], others: 'left' | 'right' = 'right'): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length))) ?? [];
  const cell = (text: string, column: number) =>
    column === 0 || others === 'left' ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
