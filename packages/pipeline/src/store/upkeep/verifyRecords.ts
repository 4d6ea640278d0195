import { join } from 'node:path';
import { digestOf } from '../../sources/digestOf.js';
import type { Layout } from '../layout.js';
import { runRecordsAt } from '../record/index.js';
import { filesIn } from './filesIn.js';

/** Reads the records of runs in a store, and the lists of what they made; tells of each that is not as it was written, and gives how many records there are. */
export async function verifyRecords(places: Layout, tell: (message: string, path: string) => void): Promise<number> {
  const records = runRecordsAt(places.home);
  const lists = filesIn(join(places.runs, 'nodes'));
  for (const { path, name } of lists) {
    const digest = await digestOf(path);
    if (name !== `${digest}.json`) tell(`the list of what a run made, ${name.slice(0, 12)}`, path);
  }
  const ids = new Set(records.ids().filter((id) => records.read(id) !== undefined));
  const files = filesIn(places.runs).filter(({ path }) => !path.startsWith(join(places.runs, 'nodes')));
  for (const { path, name } of files) {
    const id = /([0-9a-f]+)\.json$/.exec(name)?.[1] ?? '';
    if (!ids.has(id)) tell(`the record of run ${id}`, path);
  }
  return files.length;
}
