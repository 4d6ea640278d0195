import { fail, type Result } from '@foliograph/core';
import type { FetchRequest } from './FetchRequest.js';

const longest = 40;

/** The error of a request that cannot be asked; undefined where it can. */
export function wrongRequest({ feed, span, base }: FetchRequest, symbols: readonly string[]): Result<never> | undefined {
  const [unsaid] = symbols.filter((symbol) => symbol === '' || symbol.length > longest);
  if (symbols.length === 0) return fail('there is no symbol to fetch', { remedy: `name some, such as ${feed.example}` });
  if (unsaid !== undefined)
    return fail(`this is no symbol: ${JSON.stringify(unsaid.slice(0, longest))}`, { remedy: `a symbol is written like ${feed.example}` });
  if (span.from !== undefined && span.until !== undefined && span.until < span.from)
    return fail(`the last day ${span.until} lies before the first, ${span.from}`);
  if (base !== undefined && !(URL.canParse(base) && ['http:', 'https:'].includes(new URL(base).protocol)))
    return fail(`this is no address of a server: ${JSON.stringify(base)}`, { remedy: `write one like ${feed.base}` });
  return undefined;
}
