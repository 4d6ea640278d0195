import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { fail, ok, type Result } from '@foliograph/core';
import { attempt } from './attempt.js';
import { draftPrefix } from './draftAt.js';
import { type Layout, layout } from './layout.js';
import { pour } from './pour.js';
import { putOnce } from './putOnce.js';
import type { OnDamage } from './readEntry.js';
import type { Store } from './Store.js';
import { StoreFailure } from './StoreFailure.js';
import { storeAt } from './storeAt.js';
import { sweep } from './sweep.js';

/** The form of the store that this version reads and writes. */
const form = '{"store":"foliograph","form":1}\n';

/** Opens the store in a folder, or makes one there; a folder that cannot be written and a store of another form are errors with a remedy. */
export async function openStore(home: string, onDamage?: OnDamage): Promise<Result<Store>> {
  const places = layout(home);
  try {
    const found = await StoreFailure.guard(places.home, () => prepare(places));
    if (found !== form) {
      return fail(`the store is of another form than this version of folio uses: ${found.trim().slice(0, 80)}`, {
        place: { file: places.home },
        remedy: 'Set FOLIO_HOME to another folder, or use the version of folio that made it.',
      });
    }
    return ok(storeAt(places.home, onDamage));
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

/** Makes what is missing and gives the form of what is there; a store of another form is left as it is. */
async function prepare(places: Layout): Promise<string> {
  const { tmp, objects, manifests, claims } = places;
  const found = attempt(() => readFileSync(places.form, 'utf8'));
  if (found !== undefined && found !== form) return found;
  for (const folder of [tmp, objects, manifests, claims]) mkdirSync(folder, { recursive: true });
  sweep(places);
  if (found === undefined) {
    const draft = mkdtempSync(join(tmp, draftPrefix(threadId)));
    await pour(join(draft, 'form'), form);
    await putOnce(join(draft, 'form'), places.form);
    rmSync(draft, { recursive: true });
  }
  return readFileSync(places.form, 'utf8');
}
