import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '@foliograph/core';
import { readFailure } from '../table/readFailure.js';

/** That a file begins and ends as Parquet does; an error where it is empty, of another kind, cut off or encrypted. */
export async function wholeFile(file: string): Promise<Result<true>> {
  try {
    const [begin, end] = await edges(file);
    const at = { place: { file } };
    if (begin === '') return fail('the file is empty', at);
    if (begin === 'PARE' || end === 'PARE') return fail('the file is encrypted', { ...at, remedy: 'write it again without encryption' });
    if (begin !== 'PAR1') return fail('this is no Parquet file', at);
    return end === 'PAR1'
      ? ok(true)
      : fail('the file is cut off: its end is no end of a Parquet file', { ...at, remedy: 'copy or write it again' });
  } catch (error) {
    return readFailure(file, error);
  }
}

async function edges(file: string): Promise<readonly [string, string]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (from: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, from);
      return buffer.toString('latin1', 0, bytesRead);
    };
    return [await read(0), await read(Math.max(4, size - 4))];
  } finally {
    await handle.close();
  }
}
