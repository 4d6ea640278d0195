import { isUtf8 } from 'node:buffer';
import type { CsvRecord } from './CsvRecord.js';

const [newline, carriage, quote, comma, space] = [10, 13, 34, 44, 32];
const longest = 2 << 20;

/** What was found in a piece of a file, how many of its bytes are done with, and the line that the rest begins on. */
interface Found {
  readonly records: readonly CsvRecord[];
  readonly used: number;
  readonly line: number;
}

/** The records of `data`, which begins on `line`, by the rules that DuckDB reads with (RFC 4180, empty lines skipped); the last one waits for more bytes unless this is the `end` or it is over 2 MiB. */
export function splitRecords(data: Buffer, line: number, end: boolean): Found {
  const records: CsvRecord[] = [];
  let used = 0;
  while (used < data.length) {
    const found = recordAt(data, used, line);
    // A carriage return at the edge may be half of an ending.
    const whole = found.ending !== '' && (found.ending !== '\r' || found.next < data.length);
    if (!whole && !end && data.length - used < longest) break;
    const flaw = isUtf8(data.subarray(used, found.next)) ? found.flaw : 'encoding';
    if (found.to > used) records.push({ line, cells: found.cells(), ending: found.ending, ...(flaw ? { flaw } : {}) });
    line += found.lines;
    used = found.next;
  }
  return { records, used, line };
}

function recordAt(data: Buffer, from: number, line: number) {
  const edges = [from];
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let flaw: CsvRecord['flaw'];
  let lines = 1;
  let at = from;
  for (; at < data.length; at++) {
    const byte = data[at];
    if (state === 'quoted') {
      if (byte === quote) state = 'closed';
      else if (byte === newline || (byte === carriage && data[at + 1] !== newline)) lines++;
    } else if (byte === comma) {
      edges.push(at + 1);
      state = 'start';
    } else if (byte === newline || byte === carriage) break;
    else if (byte === quote && state !== 'plain') state = 'quoted';
    else if (byte !== space) {
      if (state === 'closed') flaw = 'text after quote';
      state = 'plain';
    }
  }
  if (state === 'quoted') flaw = 'open quote';
  const ending = at === data.length ? '' : data[at] === newline ? '\n' : data[at + 1] === newline ? '\r\n' : '\r';
  const cells = () => edges.map((edge, k) => unquoted(data.toString('utf8', edge, k + 1 < edges.length ? edges[k + 1]! - 1 : at)));
  return { cells, flaw, lines, line, to: at, next: at + ending.length, ending } as const;
}

function unquoted(cell: string): string {
  const bare = cell.trim();
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
}
