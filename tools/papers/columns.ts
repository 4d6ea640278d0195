/** A stored table. */
export type Columns = Readonly<Record<string, ArrayLike<number | string>>>;

/** Its rows for which something holds. */
export const rowsWhere = (columns: Columns, holds: (row: number) => boolean): number[] =>
  Array.from({ length: columns.name?.length ?? 0 }, (_, row) => row).filter(holds);

/** A number, or null where there is none. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
