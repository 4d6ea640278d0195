import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AdjustmentClaim, type Diagnostic, fail, memberName, ok, type Result } from '@foliograph/core';
import { sha256 } from '../json/index.js';
import { guarded } from './guarded.js';
import type { Source } from './Source.js';

/** The sources that a file of the user's exports, by the names that specs use; an error where it cannot be imported, needs another file beside it, or exports anything else. */
export async function importSources(path: string): Promise<Result<ReadonlyMap<string, Source>>> {
  const name = basename(path);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string')
    return fail(`cannot read the plugin "${name}": ${text.code === 'ENOENT' ? 'there is no such file' : text.message}`);
  const line = text.split('\n').findIndex((each) => /\b(?:from|import)\s*\(?\s*['"]\.{0,2}\//.test(each));
  if (line >= 0) {
    const remedy = 'write all of it in one file: what is computed again is decided by the content of that file';
    return fail(`the plugin "${name}" imports another file`, { place: { file: path, line: line + 1 }, remedy });
  }
  // Under its digest, so that what a file held earlier is not taken for what it holds now.
  const url = `${pathToFileURL(path).href}?${sha256(text)}`;
  const module = await import(/* @vite-ignore */ url).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (module instanceof Error) return fail(`cannot load the plugin "${name}": ${module.message}`);
  const exported = Object.entries(module as Readonly<Record<string, unknown>>);
  if (exported.length === 0) return fail(`the plugin "${name}" exports nothing`, { remedy: 'write export const mySource = { … }' });
  const problems = exported.flatMap(([key, value]): readonly Diagnostic[] => {
    const wrong = lacking(key, value);
    return wrong ? [{ severity: 'error', message: `"${key}" of the plugin "${name}" is no source: ${wrong}` }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return ok(new Map(exported.map(([key, value]) => [memberName(key), guarded(memberName(key), value as Source, { name, path })] as const)));
}

const claims: readonly string[] = ['none', 'split', 'full'] satisfies AdjustmentClaim[];

function lacking(key: string, value: unknown): string | undefined {
  if (key === 'default') return 'it is a default export, which has no name';
  const source = (value ?? {}) as Partial<Source>;
  if (typeof source.summary !== 'string') return 'its summary is not a text';
  if (!Number.isInteger(source.version)) return 'its version is not a whole number';
  if (typeof source.params?.properties !== 'object') return 'its params are not a schema with properties';
  if (source.claim !== undefined && !claims.includes(source.claim)) return `its claim is none of ${claims.join(', ')}`;
  if (typeof source.files !== 'function' || typeof source.read !== 'function') return 'it lacks a function files or read';
  return undefined;
}
