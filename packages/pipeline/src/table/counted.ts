import type { Finding } from './Finding.js';
import type { Found } from './Found.js';
import { mostTold } from './mostTold.js';

/** Findings of one kind as they come. */
export interface Counted extends Found {
  count: number;
  /** Keeps one of the first; of the others nothing is made. */
  add(make: () => Finding): void;
}

/** No findings yet. */
export function counted(): Counted {
  const first: Finding[] = [];
  const found: Counted = {
    first,
    count: 0,
    add(make) {
      if (found.count++ < mostTold) first.push(make());
    },
  };
  return found;
}
