import { canonical, type Json, sha256 } from '../json/index.js';
import type { Manifest } from './Store.js';

const ending = /^,"sha256":"([0-9a-f]{64})"\}\n$/;
const endingLength = 78;

/** A manifest as text with its own digest last. */
export function seal(manifest: Manifest): string {
  const { key, digest, files, parts, warnings, record } = manifest;
  const body = JSON.stringify({ key, digest, files, parts, warnings, record }).slice(0, -1);
  return `${body},"sha256":"${sha256(body)}"}\n`;
}

/** The manifest of a key from its bytes; undefined where a single one differs from what was sealed. */
export function unseal(key: string, bytes: Buffer): Manifest | undefined {
  const end = Math.max(0, bytes.length - endingLength);
  const found = ending.exec(bytes.toString('latin1', end));
  const body = bytes.subarray(0, end);
  if (!found || sha256(body) !== found[1]) return undefined;
  const manifest = parse(`${body.toString()}}`);
  return manifest.key === key ? manifest : undefined;
}

/** How an output came about is most of a manifest and seldom asked for: it is parsed when it first is. */
function parse(text: string): Manifest {
  // No text within quotes looks so, and nothing before the record has such a member.
  const at = text.indexOf(',"record":{"node":');
  if (at < 0) return JSON.parse(text) as Manifest;
  const manifest = JSON.parse(`${text.slice(0, at)}}`) as Manifest;
  let record: Manifest['record'] | undefined;
  return Object.defineProperty(manifest, 'record', {
    enumerable: true,
    get: () => {
      record ??= JSON.parse(text.slice(at + ',"record":'.length, -1)) as Manifest['record'];
      return record;
    },
  });
}

/** Digest of names, contents and parts: what later keys depend on. */
export function digestOf(files: Manifest['files'], parts: Manifest['parts']): string {
  const named: Json = files.map(({ name, sha256 }) => [name, sha256]);
  return sha256(canonical([named, parts]));
}
