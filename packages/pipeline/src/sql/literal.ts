import type { Token } from './Token.js';

/** The text that a token writes in plain quotes; undefined for all else. */
export function literal({ kind, text }: Token): string | undefined {
  if (kind === 'text' && text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return kind === 'name' ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}
