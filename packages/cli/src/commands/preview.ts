import { previewRows } from '../terminal/previewRows.js';
import { previewText } from '../terminal/previewText.js';
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
  process.stdout.write(json ? `${JSON.stringify({ stages })}\n` : `${previewText(stages)}\n`);
  return exit.ok;
}
