import { runRecordsAt } from './runRecordsAt.js';

/** Keys of all that the recorded runs of a store made: what must stay there while they are kept. */
export function keptKeys(home: string): ReadonlySet<string> {
  const records = runRecordsAt(home);
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (const id of records.ids()) {
    const record = records.read(id);
    if (!record || seen.has(record.nodes)) continue;
    seen.add(record.nodes);
    for (const { key } of records.nodes(record)?.nodes ?? []) keys.add(key);
  }
  return keys;
}
