import { inline } from '../src/executors/index.js';
import { loadPipeline, type PipelineOptions } from '../src/pipeline/index.js';
import type { RunEvent } from '../src/runner/index.js';
import type { LoadedSpec } from '../src/spec/index.js';
import { stages } from '../src/stages/registry.js';
import { opened } from './opened.js';

/** What comes of work on a spec's file in this thread, in a store of its own unless one is given, with the events of it. */
export async function working<T, O extends PipelineOptions>(
  file: string,
  work: (loaded: LoadedSpec, options: O) => Promise<T>,
  { set = [], ...more }: Partial<O> & { readonly set?: readonly string[] } = {} as Partial<O>,
): Promise<{ readonly result: T; readonly events: readonly RunEvent[] }> {
  const loaded = await loadPipeline(file, { set });
  if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
  const events: RunEvent[] = [];
  const options: PipelineOptions = {
    store: more.store ?? (await opened()),
    executor: inline({ stages }),
    emit: (event) => events.push(event),
    signal: new AbortController().signal,
  };
  return { result: await work(loaded.value, { ...options, ...more } as O), events };
}
