import { ok, type Result } from '@foliograph/core';
import { type ComparedRun, lastRunOf, openPipeline } from '@foliograph/pipeline';
import { tellDamage } from '../../terminal/tellDamage.js';
import { openRuns } from './openRuns.js';

/** The run that a word means: the last one of a spec as it stands, or that of a reference. */
export async function openCompared(word: string): Promise<Result<ComparedRun>> {
  if (/\.ya?ml$/i.test(word)) {
    const opened = await openPipeline(word, { onDamage: tellDamage });
    return opened.ok ? lastRunOf(opened.value.loaded, opened.value.store) : opened;
  }
  const opened = await openRuns([word]);
  return opened.ok ? ok({ store: opened.value.store, run: opened.value.runs[0]! }) : opened;
}
