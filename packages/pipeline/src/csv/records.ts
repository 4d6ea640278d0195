import { createReadStream } from 'node:fs';
import type { CsvRecord } from './CsvRecord.js';
import { splitRecords } from './splitRecords.js';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The records of a CSV file, header first, some at a time. Throws where the file cannot be read. */
export async function* records(path: string): AsyncGenerator<readonly CsvRecord[]> {
  let rest = Buffer.alloc(0);
  let line = 1;
  let first = true;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    let data = Buffer.concat([rest, piece as Buffer]);
    if (first && data.subarray(0, 3).equals(mark)) data = data.subarray(3);
    first = false;
    const found = splitRecords(data, line, false);
    yield found.records;
    rest = data.subarray(found.used);
    line = found.line;
  }
  yield splitRecords(rest, line, true).records;
}
