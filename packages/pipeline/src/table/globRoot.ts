import { join, parse, sep } from 'node:path';

/** An absolute pattern as the folder before its first wildcard and the parts after it; no parts where there is no wildcard. */
export function globRoot(pattern: string): { readonly root: string; readonly parts: readonly string[] } {
  const { root } = parse(pattern);
  const parts = pattern.slice(root.length).split(sep);
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  return wild < 0 ? { root: pattern, parts: [] } : { root: join(root, ...parts.slice(0, wild)), parts: parts.slice(wild) };
}
