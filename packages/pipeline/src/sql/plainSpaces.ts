import type { Token } from './Token.js';

/** A query with a plain space for each unusual one between its tokens, as DuckDB takes them; every other character stays in its place. */
export function plainSpaces(query: string, tokens: readonly Token[]): string {
  let [plain, at] = ['', 0];
  const gap = (to: number) => query.slice(at, to).replace(/[^\S\r\n\t ]/g, ' ');
  for (const { text, start, end } of tokens) {
    plain += gap(start) + text;
    at = end;
  }
  return plain + gap(query.length);
}
