/** Cells that say there is no value. */
const blank = ['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '.', '-'].map((word) => `'${word}'`).join(', ');

/** SQL for what the cells of a column hold, and for the text of those that hold nothing of the kind; NULL otherwise. */
export const cellSql = {
  day: {
    value: (k: number) => `(${day(k)} - DATE '1970-01-01')::INTEGER`,
    bad: (k: number) => `CASE WHEN ${day(k)} IS NULL THEN coalesce(c${k}, '') END`,
  },
  number: {
    value: (k: number) => `try_cast(c${k} AS DOUBLE)`,
    bad: (k: number) => `CASE WHEN coalesce(isinf(try_cast(c${k} AS DOUBLE)), lower(trim(c${k})) NOT IN (${blank})) THEN c${k} END`,
  },
  name: {
    value: (k: number) => `trim(c${k})`,
    bad: (k: number) => `CASE WHEN coalesce(trim(c${k}), '') = '' THEN coalesce(c${k}, '') END`,
  },
};

function day(k: number): string {
  return `CASE WHEN trim(c${k}) LIKE '____-__-__%' THEN try_cast(c${k} AS DATE) END`;
}
