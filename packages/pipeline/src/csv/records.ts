import { createReadStream } from 'node:fs';
import type { CsvRecord } from './CsvRecord.js';
import { splitRecords } from './splitRecords.js';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The records of a CSV file, header first, some at a time as `piece` bytes hold them. Throws where the file cannot be read. */
export async function* records(path: string, separator: string, piece = 1 << 20): AsyncGenerator<readonly CsvRecord[]> {
  const mark = separator.charCodeAt(0);
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let begun = false;
  for await (const read of createReadStream(path, { highWaterMark: piece })) {
    let data = Buffer.concat([rest, read as Buffer]);
    if (!begun && data.subarray(0, 3).equals(byteOrderMark)) data = data.subarray(3);
    begun = true;
    const found = splitRecords(data, line, mark, false);
    yield found.records;
    rest = data.subarray(found.used);
    line = found.line;
  }
  yield splitRecords(rest, line, mark, true).records;
}
