import { quoted } from '../table/quoted.js';
import type { Reference } from './Reference.js';

/** A query with tables in the place of the files it names, and the character of the query that each one of the new text comes from. */
export function rewrite(
  query: string,
  replaced: readonly (Pick<Reference, 'start' | 'end' | 'alias'> & { readonly name: string })[],
): { text: string; origin(at: number): number } {
  const edges: { from: number; origin: number; fixed: boolean }[] = [];
  let [text, at] = ['', 0];
  for (const { start, end, name, alias } of [...replaced].sort((a, b) => a.start - b.start)) {
    edges.push({ from: text.length, origin: at, fixed: false });
    text += query.slice(at, start);
    edges.push({ from: text.length, origin: start, fixed: true });
    text += alias === '' ? name : `${name} AS ${quoted.name(alias)}`;
    at = end;
  }
  edges.push({ from: text.length, origin: at, fixed: false });
  text += query.slice(at);
  const origin = (at: number) => {
    const { from, origin, fixed } = edges.findLast((edge) => edge.from <= at)!;
    return fixed ? origin : origin + at - from;
  };
  return { text, origin };
}
