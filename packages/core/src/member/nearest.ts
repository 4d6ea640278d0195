import { memberName } from './registry.js';

/** The candidate that was probably meant by a word; undefined where none is close. Damerau–Levenshtein distance (adjacent swaps count one) of at most a third of the word. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = spelling(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, spelling(candidate));
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

const spelling = (word: string): string => memberName(word.slice(0, 60)).replace(/[_ ]/g, '-');

function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
