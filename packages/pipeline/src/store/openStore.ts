import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { fail, ok, type Result } from '@foliograph/core';
import { attempt } from './attempt.js';
import { draftPrefix } from './draftAt.js';
import { formText, unusable } from './form.js';
import { type Layout, layout } from './layout.js';
import { pour } from './pour.js';
import { putOnce } from './putOnce.js';
import type { OnDamage } from './readEntry.js';
import type { Store } from './Store.js';
import { StoreFailure } from './StoreFailure.js';
import type { StoreOptions } from './StoreOptions.js';
import { storeAt } from './storeAt.js';
import { sweep } from './sweep.js';

/** Opens the store in a folder, or makes one there; a folder that cannot be written and a store of another form are errors with a remedy. */
export async function openStore(home: string, onDamage?: OnDamage, options: StoreOptions = {}): Promise<Result<Store>> {
  const places = layout(home);
  try {
    const problem = unusable(await StoreFailure.guard(places.home, () => prepare(places)));
    if (problem) return fail(problem.message, { place: { file: places.form }, remedy: problem.remedy });
    return ok(storeAt(places.home, onDamage, options));
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

/** Makes what is missing and gives what is said of the form of what is there; a store of another form is left as it is. */
async function prepare(places: Layout): Promise<string> {
  const { tmp, objects, manifests, claims } = places;
  const read = () => attempt(() => readFileSync(places.form, 'utf8'));
  // Manifests are written after the form: where there are some and it is not there, it was lost.
  const found = read() ?? (attempt(() => readdirSync(manifests).length > 0) ? (read() ?? '') : undefined);
  if (found !== undefined && unusable(found)) return found;
  for (const folder of [tmp, objects, manifests, claims]) mkdirSync(folder, { recursive: true });
  sweep(places);
  if (found === undefined) {
    const draft = mkdtempSync(join(tmp, draftPrefix(threadId)));
    await (await pour(join(draft, 'form'), formText)).synced;
    await putOnce(join(draft, 'form'), places.form);
    rmSync(draft, { recursive: true });
  }
  return readFileSync(places.form, 'utf8');
}
