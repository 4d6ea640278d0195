import type { RandomStream } from './stream.js';

/** Puts the items in a random order, in place (Fisher–Yates). */
export function shuffle<A extends { length: number; [index: number]: number }>(items: A, random: RandomStream): A {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
  return items;
}
