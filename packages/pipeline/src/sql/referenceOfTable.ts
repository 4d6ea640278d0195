import { basename, extname } from 'node:path';
import { fileKinds } from './fileKinds.js';
import { literal } from './literal.js';
import type { Mistake } from './Mistake.js';
import type { NamedTable } from './Reads.js';
import type { Reference } from './Reference.js';
import { refusedPath } from './refusedPath.js';
import type { Token } from './Token.js';

/** The file that a query names in the place of a table; a mistake where its ending says no kind of file or the path is not written plainly. */
export function referenceOfTable({ names, at, alias }: NamedTable, tokens: readonly Token[]): Reference | Mistake {
  const pattern = names[0]!;
  const barred = refusedPath(pattern);
  if (barred) return { at, ...barred };
  const token = tokens.find(({ start }) => start === at);
  if (!token || literal(token) !== pattern)
    return { at, message: 'the path is not written plainly', remedy: "write it as 'folder/file.csv'" };
  const kind = fileKinds.find(({ ending }) => ending.test(pattern));
  if (!kind) {
    const remedy = "known are .csv, .tsv, .parquet and .json; for others write read_csv('…'), and name a database under tables";
    return { at, message: `the ending of ${JSON.stringify(pattern)} says no kind of file`, remedy };
  }
  const own = alias === '' ? basename(pattern, extname(pattern)) : '';
  return { patterns: [{ pattern, at }], start: at, end: token.end, read: kind.read, options: kind.options, alias: own };
}
