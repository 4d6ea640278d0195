import { access } from 'node:fs/promises';
import { fail, ok, type Result } from '@foliograph/core';
import type { Bars, Records } from '../bars/index.js';
import { lineIn } from './lineIn.js';
import type { Source, SourceFile } from './Source.js';
import { unsoundBars } from './unsoundBars.js';

/** A source of the user's own whose faults are told as theirs: what it throws, files that are not there, and bars or records of a wrong shape are errors with its place. */
export function guarded(name: string, source: Source, plugin: SourceFile): Source {
  const told = async <T>(
    work: () => Promise<Result<T>>,
    sound: (value: T) => string | undefined,
    signal?: AbortSignal,
  ): Promise<Result<T>> => {
    try {
      const done = await work();
      if (done?.ok === false) return done;
      const wrong = done?.ok === true ? sound(done.value) : 'it gave no result';
      return wrong === undefined ? done : fail(`the source "${name}": ${wrong}`, { place: { file: plugin.path } });
    } catch (error) {
      signal?.throwIfAborted();
      const thrown = error instanceof Error ? error : new Error(String(error));
      const line = lineIn(thrown, plugin.name);
      return fail(`the source "${name}" failed: ${thrown.message}`, { place: { file: plugin.path, ...(line ? { line } : {}) } });
    }
  };
  const { records } = source;
  return {
    ...source,
    plugin,
    files: (p, context) => told(async () => present(await source.files(p, context)), unsoundFiles),
    read: (p, files, context) => told(async () => whole(await source.read(p, files, context)), unsoundBars, context.signal),
    ...(records && {
      records: (p, files, wanted, context) => told(() => records.call(source, p, files, wanted, context), unsoundRecords, context.signal),
    }),
  };
}

/** Bars with what may be left out of them. */
const whole = (bars: Result<Bars>): Result<Bars> => (bars?.ok ? ok({ ...bars.value, warnings: bars.value.warnings ?? [] }) : bars);

async function present(files: Result<readonly SourceFile[]>): Promise<Result<readonly SourceFile[]>> {
  if (files?.ok) await Promise.all(files.value.map(({ path }) => access(path)));
  return files;
}

const unsoundFiles = (files: readonly SourceFile[]): string | undefined =>
  new Set(files.map(({ name }) => name)).size < files.length ? 'two of its files have one name' : undefined;

function unsoundRecords({ length, names, days, numbers }: Records): string | undefined {
  const columns = [...names, ...days, ...numbers];
  const short = columns.find(([, column]) => column.length !== length);
  return short && `the column ${short[0]} has ${short[1].length} rows of ${length}`;
}
