import { fail, ok, type Result } from '@foliograph/core';
import type { RunRecord } from './RunRecord.js';
import type { RunRecords } from './runRecordsAt.js';

/** The record that a reference means: `last`, `last~2` for the second before it, or as much of an id as no other begins with. */
export function findRun(records: RunRecords, reference: string): Result<RunRecord> {
  const ids = records.ids();
  if (ids.length === 0) return fail('the store holds no record of a run', { remedy: 'run a pipeline first' });
  const back = /^last(?:~(\d+))?$/.exec(reference);
  const found = back
    ? ids
        .toReversed()
        .slice(Number(back[1] ?? 0))
        .slice(0, 1)
    : ids.filter((id) => reference !== '' && id.startsWith(reference));
  const [id, another] = found;
  if (id === undefined) return fail(`there is no run "${reference}"`, { remedy: '`folio runs ls` names those there are' });
  if (another !== undefined)
    return fail(`"${reference}" begins the ids of ${found.length} runs: ${found.slice(0, 5).join(', ')}`, { remedy: 'write more of it' });
  const record = records.read(id);
  return record ? ok(record) : fail(`the record of run ${id} is damaged`, { remedy: `\`folio runs rm ${id}\` removes it` });
}
