import type { Diagnostic } from '@foliograph/core';
import type { CsvRecord } from './CsvRecord.js';

/** What keeps a record from being read beside the header; undefined where nothing does. */
export function formOf(record: CsvRecord, header: CsvRecord, path: string): Diagnostic | undefined {
  const error = (message: string, remedy: string): Diagnostic => ({
    severity: 'error',
    message,
    place: { file: path, line: record.line },
    remedy,
  });
  if (record.flaw) return error(...flaws[record.flaw]);
  const [cells, names] = [record.cells.length, header.cells.length];
  if (cells !== names)
    return error(
      `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${names}`,
      'a comma inside a cell needs quotes around it',
    );
  const mixed = record.ending !== '' && record.ending !== header.ending;
  return mixed ? error('the line ends in another way than the header', 'save the file with one kind of line ending') : undefined;
}

const flaws = {
  'open quote': ['a quote is opened and never closed', 'close it, or write "" for a quote inside a cell'],
  'text after quote': ['text follows a closing quote', 'write "" for a quote inside a cell'],
  encoding: ['this is not UTF-8 text', 'save the file as UTF-8'],
} satisfies Record<string, readonly [string, string]>;
