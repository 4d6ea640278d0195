import type { LoadedSpec, Store } from '@foliograph/pipeline';
import { previewRows } from '../terminal/previewRows.js';
import { previewText } from '../terminal/previewText.js';
import { sizeText } from '../terminal/sizeText.js';
import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { type ExitCode, exit, type Invocation } from './Command.js';
import { selectionOf } from './selectionOf.js';
import { settings } from './settings.js';

/** Prints what a run would do with each node that it is about, and runs nothing. */
export async function preview({ arguments: [file = ''], options }: Invocation): Promise<ExitCode> {
  const json = Boolean(options.json);
  const { openPipeline, previewPipeline } = await import('@foliograph/pipeline');
  const opened = await openPipeline(file, { set: settings(options), rehash: Boolean(options.rehash), onDamage: tellDamage });
  const found = opened.ok ? await previewPipeline(opened.value.loaded, opened.value.store, selectionOf(options)) : opened;
  if (!found.ok) {
    await tellProblems(found.problems, json);
    return exit.badSpec;
  }
  const stages = previewRows(found.value);
  const sweep = opened.ok ? await sizeOf(opened.value, file, options) : undefined;
  if (sweep?.ok === false) {
    await tellProblems(sweep.problems, json);
    return exit.badSpec;
  }
  const size = sweep?.value;
  process.stdout.write(
    json ? `${JSON.stringify({ spec: file, stages, sweep: size })}\n` : `${previewText(stages)}\n${size ? `\n${sizeText(size)}\n` : ''}`,
  );
  return exit.ok;
}

/** How much work the trials are that a spec names; undefined where it names none. */
async function sizeOf({ loaded, store }: { loaded: LoadedSpec; store: Store }, file: string, options: Invocation['options']) {
  const { hasTrials, loadTrials, previewSweep } = await import('@foliograph/pipeline');
  if (!hasTrials(loaded.sweep)) return undefined;
  const trials = await loadTrials(file, { set: settings(options) });
  return trials.ok ? previewSweep(trials.value, store) : trials;
}
