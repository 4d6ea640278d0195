import { isUtf8 } from 'node:buffer';
import type { CsvRecord } from './CsvRecord.js';

const [newline, carriage, quote, space] = [10, 13, 34, 32];
/** DuckDB reads no longer record. */
const longest = 2 << 20;

/** What was found in a piece of a file, how many of its bytes are done with, and the line that the rest begins on. */
interface Found {
  readonly records: readonly CsvRecord[];
  readonly used: number;
  readonly line: number;
}

/** The records of `data`, which begins on `line` and has a byte between cells, by the rules that DuckDB reads with (RFC 4180, empty lines skipped); unless this is the `end`, the last one waits for more bytes. */
export function splitRecords(data: Buffer, line: number, separator: number, end: boolean): Found {
  const records: CsvRecord[] = [];
  // One look at the whole spares one at each record.
  const sound = isUtf8(data);
  let used = 0;
  while (used < data.length) {
    const { record, to, next, lines } = recordAt(data, used, line, separator);
    // A carriage return at the edge may be half of an ending.
    const whole = next < data.length || record.ending === '\n' || record.ending === '\r\n';
    if (!whole && !end && data.length - used < longest) break;
    if (to > used) records.push(sound || isUtf8(data.subarray(used, next)) ? record : { ...record, flaw: 'encoding' });
    line += lines;
    used = next;
  }
  return { records, used, line };
}

/** The record that begins at a byte, where its text and its ending end, and how many lines it takes; `edges` take where its further cells begin. */
function recordAt(data: Buffer, from: number, line: number, separator: number, edges?: number[]) {
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let flaw: CsvRecord['flaw'];
  let [width, lines, to] = [1, 1, from];
  for (; to < data.length; to++) {
    const byte = data[to];
    if (state === 'quoted') {
      if (byte === quote) state = 'closed';
      else if (byte === newline || (byte === carriage && data[to + 1] !== newline)) lines++;
    } else if (byte === separator) {
      width++;
      edges?.push(to + 1);
      state = 'start';
    } else if (byte === newline || byte === carriage) break;
    else if (byte === quote && state !== 'plain') state = 'quoted';
    else if (byte !== space) {
      if (state === 'closed') flaw = 'text after quote';
      state = 'plain';
    }
  }
  if (state === 'quoted') flaw = 'open quote';
  const ending = to === data.length ? '' : data[to] === newline ? '\n' : data[to + 1] === newline ? '\r\n' : '\r';
  const cells = () => cellsAt(data, from, separator, to);
  const record: CsvRecord = { line, width, ending, cells, ...(flaw ? { flaw } : {}) };
  return { record, to, next: to + ending.length, lines };
}

/** The texts of the record from one byte to another. */
function cellsAt(data: Buffer, from: number, separator: number, to: number): readonly string[] {
  const edges = [from];
  recordAt(data, from, 0, separator, edges);
  return edges.map((edge, k) => unquoted(data.toString('utf8', edge, k + 1 < edges.length ? edges[k + 1]! - 1 : to)));
}

function unquoted(cell: string): string {
  const bare = cell.trim();
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
}
