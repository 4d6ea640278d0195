import { expect, test } from 'vitest';
import { checkTable } from './checkTable.js';

const sound = { date: 'date', columns: {}, unit: 'none', scale: {} } as const;

test.each<[string, Partial<Parameters<typeof checkTable>[0]>, field: string, message: string, remedy: string]>([
  [
    'a long table without its column of assets',
    { shape: 'long' },
    'shape',
    'a long table needs the column that names the asset',
    'add it, such as asset: ticker',
  ],
  [
    'a column of assets in another shape',
    { shape: 'wide', asset: 'ticker' },
    'asset',
    'only a long table has a column of assets',
    'take shape or asset out',
  ],
  [
    'a field of a wide table',
    { shape: 'wide', columns: { close: 'A' } },
    'shape',
    'each column of a wide table is an asset, so none can be chosen as a field',
    'take column and columns out, or choose another shape',
  ],
  [
    'one column and several',
    { column: 'a', columns: { open: 'b' } },
    'column',
    'column reads one column alone, so columns cannot name others',
    'keep one of the two',
  ],
  [
    'a field that no formula can name',
    { columns: { 'Adj Close': 'close' } },
    'columns',
    'a field is called by lower-case letters, digits and _, so that formulas can name it',
    'write field: Column of the file, such as close: Adj Close',
  ],
  [
    'a notation of days without a year',
    { dayFormat: 'DD.MM.YY' },
    'dayFormat',
    'a notation of days has YYYY, MM and DD once each, with - . / or spaces between',
    'write one such as YYYYMMDD or DD/MM/YYYY, or epoch-seconds or epoch-milliseconds for counted time',
  ],
  [
    'a time zone that is not there',
    { timeZone: 'New York' },
    'timeZone',
    'there is no such time zone',
    'write its name as the IANA has it, such as America/New_York, Asia/Shanghai or UTC',
  ],
])('%s is a mistake of the spec', (_, given, field, message, remedy) => {
  expect(checkTable({ ...sound, ...given })).toMatchObject({ field, message, remedy });
});

test.each<Partial<Parameters<typeof checkTable>[0]>>([
  {},
  { columns: { close: 'Adj Close' } },
  { shape: 'wide' },
  { asset: 'ticker' },
  { dayFormat: 'YYYYMMDD', timeZone: 'Asia/Shanghai' },
  { dayFormat: 'epoch-seconds', timeZone: 'UTC' },
  { shape: 'long', asset: 'ticker', column: 'price' },
])('%o is sound', (given) => {
  expect(checkTable({ ...sound, ...given })).toBeUndefined();
});
