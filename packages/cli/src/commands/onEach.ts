import type { Diagnostic } from '@foliograph/core';
import { tellProblems } from '../terminal/tellProblems.js';
import { type ExitCode, exit, type Invocation } from './Command.js';
import { settings } from './settings.js';

/** Does something with each of several specs, one after the other and under its name, once none of them has a mistake; an interruption ends it all. The highest exit code is that of the whole. */
export async function onEach({ arguments: files, options }: Invocation, work: (file: string) => Promise<ExitCode>): Promise<ExitCode> {
  const json = Boolean(options.json);
  const { loadPipeline } = await import('@foliograph/pipeline');
  const problems: Diagnostic[] = [];
  for (const file of files) {
    const loaded = await loadPipeline(file, { set: settings(options) });
    if (!loaded.ok) problems.push(...loaded.problems);
  }
  if (problems.length > 0) {
    await tellProblems(problems, json);
    return exit.badSpec;
  }
  let ended: ExitCode = exit.ok;
  for (const [i, file] of files.entries()) {
    if (!json) process.stdout.write(`${i > 0 ? '\n' : ''}${file}\n\n`);
    const code = await work(file);
    if (code > ended) ended = code;
    if (code === exit.interrupted) break;
  }
  return ended;
}
