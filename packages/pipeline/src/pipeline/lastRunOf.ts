import { fail, ok, type Result } from '@foliograph/core';
import { canonical, sha256 } from '../json/index.js';
import { specAsJson } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { runRecordsAt, type Store } from '../store/index.js';
import type { ComparedRun } from './compareRuns.js';

/** The newest recorded run of a spec as it stands that came to its end; a problem where there is none. */
export function lastRunOf({ file, spec, registries }: LoadedSpec, store: Store): Result<ComparedRun> {
  const records = runRecordsAt(store.home);
  const digest = sha256(canonical(specAsJson(spec, registries)));
  for (const id of records.ids().toReversed()) {
    const run = records.read(id);
    // A part of a pipeline ends well, too.
    const whole = run?.status === 'ok' && (run.figures !== undefined || spec.split === undefined);
    if (run && whole && run.file === file && run.specDigest === digest) return ok({ store, run });
  }
  return fail('the spec has not been run as it stands', { place: { file }, remedy: 'run it first: `folio run`' });
}
