import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, fail, memberName, ok, type Result } from '@foliograph/core';
import { sha256 } from '../json/index.js';
import { guarded } from '../sources/guarded.js';
import type { Source, SourceFile } from '../sources/Source.js';
import { blamed } from './blamed.js';
import { kinds, type PluggedSet } from './kinds.js';
import { recognised } from './recognised.js';

/** A member that a file of the user's exports. */
export interface Plugged {
  readonly set: PluggedSet;
  /** As specs name it. */
  readonly name: string;
  readonly member: object;
}

/** What a file of the user's exports, and the digest of its text; an error where it cannot be imported, needs another file beside it, or exports what is a member of no set. */
export async function importPlugin(plugin: SourceFile): Promise<Result<{ readonly sha256: string; readonly members: readonly Plugged[] }>> {
  const { name, path } = plugin;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string')
    return fail(`cannot read the plugin "${name}": ${text.code === 'ENOENT' ? 'there is no such file' : text.message}`);
  const line = text.split('\n').findIndex((each) => /\b(?:from|import)\s*\(?\s*['"]\.{0,2}\//.test(each));
  if (line >= 0) {
    const remedy = 'write all of it in one file: what is computed again is decided by the content of that file';
    return fail(`the plugin "${name}" imports another file`, { place: { file: path, line: line + 1 }, remedy });
  }
  const digest = sha256(text);
  // Under its digest, so that what a file held earlier is not taken for what it holds now.
  const url = `${pathToFileURL(path).href}?${digest}`;
  const module = await import(/* @vite-ignore */ url).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (module instanceof Error) return fail(`cannot load the plugin "${name}": ${module.message}`);
  if (sha256(await readFile(path, 'utf8')) !== digest)
    return fail(`the plugin "${name}" changed while it was read`, { remedy: 'run again' });
  const exported = Object.entries(module as Readonly<Record<string, unknown>>);
  if (exported.length === 0) return fail(`the plugin "${name}" exports nothing`, { remedy: 'write export const mySource = { … }' });
  const problems: Diagnostic[] = [];
  const members = exported.flatMap(([key, value]): Plugged[] => {
    const found = recognised(key, value);
    if (!found.ok) {
      for (const { message, remedy } of found.problems)
        problems.push({ severity: 'error', message: `"${key}" of the plugin "${name}" is no ${message}`, ...(remedy ? { remedy } : {}) });
      return [];
    }
    const set = found.value;
    const own = memberName(key, set === 'factors' ? '_' : '-');
    const member =
      set === 'sources' ? guarded(own, value as Source, plugin) : blamed(value as object, `${kinds[set].noun} "${own}"`, plugin);
    return [{ set, name: own, member }];
  });
  return problems.length > 0 ? { ok: false, problems } : ok({ sha256: digest, members });
}
