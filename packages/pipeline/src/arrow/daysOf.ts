import type { Column } from '@uwdata/flechette';

/** Texts of the days seen so far: every plane of a panel holds the same. */
const texts = new Map<number, string>();

/** A column of days as ISO texts. */
export const daysOf = (column: Column<unknown>): string[] =>
  Array.from(column as Iterable<number>, (milliseconds) => {
    let text = texts.get(milliseconds);
    if (text === undefined) {
      text = new Date(milliseconds).toISOString().slice(0, 10);
      texts.set(milliseconds, text);
    }
    return text;
  });
