import type { Result } from '@foliograph/core';
import type { openPipeline, PipelineOptions, Store } from '@foliograph/pipeline';
import { interruptible } from '../terminal/interruptible.js';
import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { bytesOf } from './bytesOf.js';
import { type ExitCode, exit } from './Command.js';
import { settings } from './settings.js';

/** What a command that works on a spec was given. */
export interface Call {
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Opens a spec and its store, does some work on it with workers, progress and Ctrl-C, and hands on what came of it; mistakes of the spec are told and end with their exit code. */
export async function onOpened<L, O>(
  open: (file: string, options: NonNullable<Parameters<typeof openPipeline>[1]>) => Promise<Result<{ loaded: L; store: Store }>>,
  { file, options }: Call,
  work: (loaded: L, running: PipelineOptions) => Promise<Result<O>>,
  tell: (outcome: O, json: boolean) => Promise<ExitCode>,
): Promise<ExitCode> {
  const json = Boolean(options.json);
  const { local, stages } = await import('@foliograph/pipeline');
  const opened = await open(file, { set: settings(options), rehash: Boolean(options.rehash), onDamage: tellDamage });
  if (!opened.ok) {
    await tellProblems(opened.problems, json);
    return exit.badSpec;
  }
  const { loaded, store } = opened.value;
  const jobs = options.jobs === undefined ? undefined : Number(options.jobs);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs > 0)) {
    await tellProblems([{ severity: 'error', message: `--jobs must be a whole number above 0, is "${String(options.jobs)}"` }], json);
    return exit.badSpec;
  }
  const memory = options.memory === undefined ? undefined : bytesOf(String(options.memory));
  if (options.memory !== undefined && memory === undefined) {
    const message = `--memory must be a size such as 4G or 512M, is "${String(options.memory)}"`;
    await tellProblems([{ severity: 'error', message }], json);
    return exit.badSpec;
  }
  const limits = memory === undefined ? {} : { memory };
  const { Progress } = await import('../terminal/Progress.js');
  const progress = new Progress(process.stderr);
  const executor = local({ stages, ...(jobs === undefined ? {} : { slots: jobs }) });
  try {
    const outcome = await interruptible((signal) => work(loaded, { store, executor, emit: progress.tell, signal, ...limits }));
    progress.end();
    if (outcome.ok) return await tell(outcome.value, json);
    await tellProblems(outcome.problems, json);
    return exit.badSpec;
  } finally {
    await executor.close();
  }
}
