import { epochs } from './epochs.js';
import { strptimeForm } from './strptimeForm.js';
import type { TableParams } from './TableParams.js';
import { wantedColumns } from './wantedColumns.js';

interface Conflict {
  readonly field: keyof TableParams & string;
  readonly message: string;
  readonly remedy?: string;
}

/** What is wrong with parameters that are each right alone; undefined where nothing is. */
export function checkTable(p: TableParams): Conflict | undefined {
  return conflicts.find(({ when }) => when(p));
}

const conflicts: readonly (Conflict & { when(p: TableParams): boolean })[] = [
  {
    when: ({ shape, asset }) => shape === 'long' && asset === undefined,
    field: 'shape',
    message: 'a long table needs the column that names the asset',
    remedy: 'add it, such as asset: ticker',
  },
  {
    when: ({ shape, asset }) => shape !== undefined && shape !== 'long' && asset !== undefined,
    field: 'asset',
    message: 'only a long table has a column of assets',
    remedy: 'take shape or asset out',
  },
  {
    when: ({ shape, columns, column }) => shape === 'wide' && wantedColumns({ column, columns }).size > 0,
    field: 'shape',
    message: 'each column of a wide table is an asset, so none can be chosen as a field',
    remedy: 'take column and columns out, or choose another shape',
  },
  {
    when: ({ columns, column }) => column !== undefined && Object.keys(columns).length > 0,
    field: 'column',
    message: 'column reads one column alone, so columns cannot name others',
    remedy: 'keep one of the two',
  },
  {
    when: ({ columns }) => Object.keys(columns).some((field) => !/^[a-z][a-z0-9_]*$/.test(field)),
    field: 'columns',
    message: 'a field is called by lower-case letters, digits and _, so that formulas can name it',
    remedy: 'write field: Column of the file, such as close: Adj Close',
  },
  {
    when: ({ dayFormat }) => dayFormat !== undefined && epochs[dayFormat] === undefined && strptimeForm(dayFormat) === undefined,
    field: 'dayFormat',
    message: 'a notation of days has YYYY, MM and DD once each, with - . / or spaces between',
    remedy: 'write one such as YYYYMMDD or DD/MM/YYYY, or epoch-seconds or epoch-milliseconds for counted time',
  },
  {
    when: ({ timeZone }) => timeZone !== undefined && !isTimeZone(timeZone),
    field: 'timeZone',
    message: 'there is no such time zone',
    remedy: 'write its name as the IANA has it, such as America/New_York, Asia/Shanghai or UTC',
  },
];

function isTimeZone(timeZone: string): boolean {
  // Offsets such as +08:00 are known to JavaScript, but not to DuckDB.
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}
