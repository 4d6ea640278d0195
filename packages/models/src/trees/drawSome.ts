import type { RandomStream } from '@foliograph/core';

/** As many different whole numbers below `of` as asked for, each as likely, ascending (Knuth's selection sampling). */
export function drawSome(count: number, of: number, random: RandomStream): Int32Array {
  const drawn = new Int32Array(count);
  let found = 0;
  if (count === of) return drawn.map((_, i) => i);
  for (let i = 0; found < count; i++) if (random.uniform() * (of - i) < count - found) drawn[found++] = i;
  return drawn;
}
