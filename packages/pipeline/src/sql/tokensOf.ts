import type { Token } from './Token.js';

/** How each kind of token begins and ends; `kind` is missing where nothing is to be kept. */
const forms: readonly { readonly form: RegExp; readonly kind?: Token['kind'] }[] = [
  { form: /\s+|--[^\r\n]*/uy },
  { form: /[eE]'(?:[^'\\]|\\.|'')*'/suy, kind: 'text' },
  { form: /(?:[xXbB]|[uU]&)?'(?:[^']|'')*'/uy, kind: 'text' },
  { form: /\$([\p{L}_][\p{L}\p{N}_]*)?\$.*?\$\1\$/suy, kind: 'text' },
  { form: /"(?:[^"]|"")*"/uy, kind: 'name' },
  { form: /[\p{L}\p{N}_][\p{L}\p{N}_$]*/uy, kind: 'word' },
  { form: /./suy, kind: 'sign' },
];

/** The tokens of an SQL text that DuckDB can parse. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < query.length) {
    if (query.startsWith('/*', start)) {
      start = commentEnd(query, start);
      continue;
    }
    const { text, kind } = next(query, start);
    const end = start + text.length;
    if (kind) tokens.push({ kind, text, start, end });
    start = end;
  }
  return tokens;
}

function next(query: string, start: number): { text: string; kind?: Token['kind'] } {
  for (const { form, kind } of forms) {
    form.lastIndex = start;
    const [text] = form.exec(query) ?? [];
    if (text) return { text, ...(kind ? { kind } : {}) };
  }
  throw new Error('a sign is always a token');
}

/** Comments stand inside each other. */
function commentEnd(query: string, start: number): number {
  const edge = /\/\*|\*\//gy;
  let depth = 0;
  for (let at = start; at < query.length; at++) {
    edge.lastIndex = at;
    const [found] = edge.exec(query) ?? [];
    if (!found) continue;
    depth += found === '/*' ? 1 : -1;
    at++;
    if (depth === 0) return at + 1;
  }
  return query.length;
}
