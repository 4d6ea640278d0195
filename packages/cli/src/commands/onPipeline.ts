import type { Result } from '@foliograph/core';
import type { LoadedSpec, PipelineOptions } from '@foliograph/pipeline';
import type { ExitCode } from './Command.js';
import { type Call, onOpened } from './onOpened.js';

/** Opens a spec and its store, does some work on it with workers, progress and Ctrl-C, and hands on what came of it; mistakes of the spec are told and end with their exit code. */
export async function onPipeline<O>(
  call: Call,
  work: (loaded: LoadedSpec, running: PipelineOptions) => Promise<Result<O>>,
  tell: (outcome: O, json: boolean) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { openPipeline } = await import('@foliograph/pipeline');
  return onOpened(openPipeline, call, work, tell);
}
