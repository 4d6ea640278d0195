import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tellProblems } from '../../terminal/tellProblems.js';
import { type ExitCode, exit } from '../Command.js';

/** Does some work on the store of the folder it is called in; where there is none, or it cannot be used, that is told and ends with exit code 1. */
export async function onStore(json: boolean, work: (home: string) => Promise<ExitCode>): Promise<ExitCode> {
  const { findHome, openStore, StoreFailure } = await import('@foliograph/pipeline');
  const home = findHome(join(process.cwd(), 'any.yaml'), process.env);
  if (!existsSync(home)) {
    const remedy = 'Run a pipeline first, go to a folder of its workspace, or name the store with FOLIO_HOME.';
    await tellProblems([{ severity: 'error', message: 'there is no store', place: { file: home }, remedy }], json);
    return exit.failed;
  }
  const store = await openStore(home);
  if (!store.ok) {
    await tellProblems(store.problems, json);
    return exit.failed;
  }
  try {
    return await work(store.value.home);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    await tellProblems([error.problem], json);
    return exit.failed;
  }
}
