import type { Changes } from '@foliograph/pipeline';
import { textTable } from './textTable.js';

/** What history a fetch changed: a line for all, a row a symbol, and in words what most likely happened. */
export function changesText({ before, symbols, unchanged, joined, left, added }: Changes): string {
  const named = (what: string, names: readonly string[]) => (names.length > 0 ? `, ${what}: ${names.join(', ')}` : '');
  const all = `since ${before.slice(0, 12)}: ${added} new bars, history of ${unchanged} symbols as it was${named('new', joined)}${named('gone', left)}`;
  if (symbols.length === 0) return all;
  const rows = symbols.map(({ symbol, changed, first = '–', last = '–', appeared, vanished }) => [
    symbol,
    String(changed),
    first,
    last,
    String(appeared.length),
    String(vanished.length),
  ]);
  const readings = symbols.flatMap(({ symbol, reading }) => (reading === undefined ? [] : [`${symbol}: ${reading}`]));
  return [all, '', textTable([['', 'changed days', 'first', 'last', 'appeared', 'vanished'], ...rows]), ...readings].join('\n');
}
