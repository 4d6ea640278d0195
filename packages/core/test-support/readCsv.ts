import { readFileSync } from 'node:fs';

/** The columns of a plain CSV file by their names, as text; fields hold neither quotes nor commas. */
export function readCsv(file: string): ReadonlyMap<string, string[]> {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const rows = lines.map((line) => line.split(','));
  return new Map(header.split(',').map((name, column) => [name, rows.map((row) => row[column] ?? '')]));
}
