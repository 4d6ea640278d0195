import type { Diagnostic } from '@foliograph/core';
import type { CsvRecord } from './CsvRecord.js';

/** What keeps a record of a file from being read below its header; undefined where nothing does. */
export function formOf(record: CsvRecord, header: CsvRecord, path: string): Diagnostic | undefined {
  const error = ([message, remedy]: readonly [string, string]): Diagnostic => ({
    severity: 'error',
    message,
    place: { file: path, line: record.line },
    remedy,
  });
  if (record.flaw) return error(flaws[record.flaw]);
  if (record.width !== header.width) {
    const cells = record.width === 1 ? '1 cell' : `${record.width} cells`;
    return error([`the row has ${cells}, the header ${header.width}`, 'a comma inside a cell needs quotes around the cell']);
  }
  const mixed = record.ending !== '' && record.ending !== header.ending;
  return mixed ? error(['the line ends in another way than the header', 'save the file with one kind of line ending']) : undefined;
}

const flaws = {
  'open quote': ['a quote is opened and never closed', 'close it, or write "" for a quote inside a quoted cell'],
  'text after quote': ['text follows a closing quote', 'write "" for a quote inside a quoted cell'],
  encoding: ['this is not UTF-8 text', 'save the file as UTF-8'],
} satisfies Record<string, readonly [string, string]>;
