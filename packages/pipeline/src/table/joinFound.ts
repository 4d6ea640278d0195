import { counted } from './counted.js';
import type { Found } from './Found.js';

/** Findings of one kind after one another. */
export function joinFound(all: readonly Found[]): Found {
  const joined = counted();
  for (const { first, count } of all) {
    for (const finding of first) joined.add(() => finding);
    joined.count += count - first.length;
  }
  return joined;
}
