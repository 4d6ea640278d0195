import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fail, ok, type Place, type Result } from '@foliograph/core';
import { at } from './at.js';
import { readYaml } from './readYaml.js';
import type { Written } from './Written.js';

/** A spec file and, before it, those it extends; an error where a file cannot be read or extends itself. */
export async function readFiles(
  file: string,
  context: { cwd: string; env: Readonly<Record<string, string | undefined>> },
  from: { place?: Place; chain: readonly string[] } = { chain: [] },
): Promise<Result<readonly Written[]>> {
  const bytes = await open(file);
  if (!bytes.ok) return fail(bytes.reason, { place: from.place ?? { file } });
  const { text, identity } = bytes;
  if (from.chain.includes(identity)) {
    const names = [...from.chain.slice(from.chain.indexOf(identity)), identity].map((path) => basename(path));
    return fail(`a spec cannot extend itself: ${names.join(' → ')}`, { place: from.place ?? { file } });
  }
  const place = (line: number, column: number) => ({ file, line, column });
  const read = readYaml(text, { ...context, place, folder: dirname(file) });
  if (!read.ok) return read;
  const root = read.value;
  const start = place(1, 1);
  if (root.value === null) return fail('the spec is empty', { place: start });
  if (!(root.value instanceof Map)) return fail('a spec must be a map of sections such as "name: …"', { place: root.place });
  const entries = new Map(root.value as ReadonlyMap<string, Written>);
  const other = entries.get('extends');
  entries.delete('extends');
  const own: Written = { ...root, key: start, value: entries };
  if (other === undefined) return ok([own]);
  if (typeof other.value !== 'string') return fail('extends must be the path of a spec', { place: at(other) });
  const base = await readFiles(resolve(other.folder, other.value), context, { place: at(other), chain: [...from.chain, identity] });
  return base.ok ? ok([...base.value, own]) : base;
}

type Opened = { readonly ok: true; readonly text: string; readonly identity: string } | { readonly ok: false; readonly reason: string };

async function open(file: string): Promise<Opened> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return { ok: true, text, identity: await realpath(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { ok: false, reason: `cannot read the spec ${JSON.stringify(basename(file))}: ${reasons[code] ?? (error as Error).message}` };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};
