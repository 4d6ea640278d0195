import type { Column } from './Column.js';
import type { DayForm } from './DayForm.js';
import type { Holding } from './Holding.js';

interface Wrong {
  readonly message: string;
  readonly remedy: string;
}

/** Why a column cannot be read as days; undefined where it can. */
export function wrongDay(column: Column, { dayFormat, timeZone }: DayForm): Wrong | undefined {
  const said = `the column ${holdsWhat(column)}`;
  if (column.holds === 'others') return { message: `${said}, not days`, remedy: 'name another column under date' };
  if (column.holds === 'numbers' && dayFormat === undefined)
    return { message: `${said}, not days`, remedy: 'say how days are written, such as day-format: YYYYMMDD or day-format: epoch-seconds' };
  if (column.holds === 'moments' && timeZone === undefined)
    return {
      message: `${said}, which are of a day in one time zone only`,
      remedy: 'say which, such as time-zone: America/New_York or time-zone: UTC',
    };
  return undefined;
}

/** Why a column cannot be read as names; undefined where it can. */
export function wrongName(column: Column): Wrong | undefined {
  return column.holds === 'others' ? { message: `the column ${holdsWhat(column)}, not names`, remedy: 'name another column' } : undefined;
}

/** Why a column cannot be read as numbers; undefined where it can. */
export function wrongNumber(column: Column): Wrong | undefined {
  if (column.holds === 'numbers' || column.holds === 'cells') return undefined;
  return { message: `the column ${holdsWhat(column)}, not numbers`, remedy: 'write it with a type for numbers, or name another column' };
}

const words = {
  cells: 'texts',
  texts: 'texts',
  numbers: 'numbers',
  days: 'days',
  times: 'times',
  moments: 'moments',
  others: 'values',
} satisfies Record<Holding, string>;

/** A nested type is told by its outermost word. */
const holdsWhat = ({ name, type, holds }: Column): string =>
  `"${name}" holds ${words[holds]} (${type.endsWith('[]') ? 'LIST' : type.replace(/\(.*/s, '')})`;
