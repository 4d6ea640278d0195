import type { Column } from '@uwdata/flechette';

/** A column of days as ISO texts. */
export const daysOf = (column: Column<unknown>): string[] =>
  Array.from(column as Iterable<number>, (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10));
