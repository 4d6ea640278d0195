import { type Dataset, fail, ok, type Result, selectFeatures } from '@foliograph/core';
import type { Artifact } from '../store/index.js';
import type { ScreeningRecord } from './screen.js';

/** The dataset with the features that a screening kept, all of them where there was none; a problem where it kept nothing. */
export async function keptFeatures(dataset: Dataset, screening: Artifact | undefined): Promise<Result<Dataset>> {
  if (!screening) return ok(dataset);
  const { kept, closest = '', from, to } = await screening.json<ScreeningRecord>('screening.json');
  if (kept.length > 0) return ok(selectFeatures(dataset, kept));
  return fail(`the screening on ${from} to ${to} keeps no factor: ${closest}`, {
    remedy: 'ask less under "screen", or give it other factors; folio screen shows the table',
  });
}
