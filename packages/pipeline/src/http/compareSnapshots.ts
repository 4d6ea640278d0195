import { join } from 'node:path';
import { ok, type Result } from '@foliograph/core';
import type { Changes, SymbolChanges } from './Changes.js';
import { compareAnswers } from './compareAnswers.js';
import { cutAnswer } from './cutAnswer.js';
import type { Feed } from './Feed.js';
import type { Manifest } from './Manifest.js';
import { readAnswer } from './readAnswer.js';
import type { Snapshot } from './Snapshot.js';

/** How the answers in a folder differ from an earlier snapshot over the days that both were asked for; an error where the earlier one cannot be read. */
export async function compareSnapshots(feed: Feed, before: Snapshot, folder: string, manifest: Manifest): Promise<Result<Changes>> {
  const earlier = new Map(before.manifest.files.map(({ symbol, name }) => [symbol, name]));
  const symbols: SymbolChanges[] = [];
  const joined: string[] = [];
  let [unchanged, added] = [0, 0];
  for (const { symbol, name } of manifest.files) {
    const old = earlier.get(symbol);
    if (old === undefined) {
      joined.push(symbol);
      continue;
    }
    const was = await readAnswer(feed, join(before.folder, old), symbol, before.manifest);
    const is = was.ok ? await readAnswer(feed, join(folder, name), symbol, manifest) : was;
    if (!was.ok || !is.ok) return is as Result<never>;
    const { added: more, ...changes } = compareAnswers(symbol, cutAnswer(was.value, manifest), is.value);
    added += more;
    if (changes.changed + changes.appeared.length + changes.vanished.length > 0) symbols.push(changes);
    else unchanged++;
  }
  const here = new Set(manifest.files.map(({ symbol }) => symbol));
  return ok({ before: before.digest, symbols, unchanged, joined, left: [...earlier.keys()].filter((symbol) => !here.has(symbol)), added });
}
