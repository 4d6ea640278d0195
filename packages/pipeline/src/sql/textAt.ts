import type { Place } from '@foliograph/core';
import type { SqlText } from './SqlText.js';

/** A query that stands in a file of its own, or inside another file at `inside`. */
export function textAt(text: string, { file, inside }: { readonly file: string } & { readonly inside?: Place }): SqlText {
  const place = (at?: number): Place => {
    if (at === undefined) return inside ?? { file };
    const before = text.slice(0, at).split(/\r\n|\r|\n/);
    const [line, column] = [before.length, [...before.at(-1)!].length + 1];
    return inside ? { ...inside, part: `query line ${line}, column ${column}` } : { file, line, column };
  };
  return { text, place };
}
