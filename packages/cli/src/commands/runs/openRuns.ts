import { ok, type Result } from '@foliograph/core';
import { findHome, findRun, openStore, type RunRecord, type RunRecords, runRecordsAt, type Store } from '@foliograph/pipeline';
import { tellDamage } from '../../terminal/tellDamage.js';

/** A store, its records of runs, and those that references mean. */
interface OpenRuns {
  readonly store: Store;
  readonly records: RunRecords;
  readonly runs: readonly RunRecord[];
}

/** Opens the store of a spec, or that of the working folder, and finds runs by their references; each that means none, or several, is a problem. */
export async function openRuns(references: readonly string[], spec?: string): Promise<Result<OpenRuns>> {
  const store = await openStore(findHome(spec ?? 'runs', process.env), tellDamage);
  if (!store.ok) return store;
  const records = runRecordsAt(store.value.home);
  const found = references.map((reference) => findRun(records, reference));
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return ok({ store: store.value, records, runs: found.flatMap((one) => (one.ok ? [one.value] : [])) });
}
