import { basename } from 'node:path';
import type { Diagnostic, Place, Result } from '@foliograph/core';
import type { FoundGroup } from '../bars/index.js';
import { problemsOf } from '../quality/problemsOf.js';
import { doubts } from './doubts.js';
import type { StageContext, StageOutput } from './Stage.js';

/** What the doubts of a stage are called where they stand among findings. */
type About = Parameters<typeof doubts>[0];

const reading: About = { check: 'reading', summary: 'A table reads without a doubt.', plural: 'doubts in reading' };

/**
 * Writes what was found in a table and what the stage itself doubts, by the names of files since where they lie decides nothing, and warns of it.
 * Errors do not fail the node, so that what was read is kept and can be looked at: a run refuses to go on with a table that holds some.
 */
export async function tellFound(
  groups: readonly FoundGroup[],
  context: StageContext,
  doubted: readonly Diagnostic[] = [],
  about = reading,
): Promise<Result<StageOutput>> {
  const warnings = [...doubted, ...problemsOf(groups)];
  const named = [...doubts(about, doubted), ...groups].map((group) => ({ ...group, examples: group.examples.map(withName) }));
  await context.write('findings.json', JSON.stringify(named));
  await context.write('warnings.json', JSON.stringify(warnings.map(withName)));
  return { ok: true, value: { warnings: warnings.filter(({ severity }) => severity === 'warning') } };
}

const withName = <T extends { readonly place?: Place }>(told: T): T =>
  told.place ? { ...told, place: { ...told.place, file: basename(told.place.file) } } : told;
