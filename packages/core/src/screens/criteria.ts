import type { Criterion } from './judge.js';
import type { Demands, Merit } from './Merit.js';

/** That the size of a figure reaches a bound; no criterion where the bound is 0. */
const reaches = (name: string, value: number, bound: number): Criterion[] =>
  bound === 0
    ? []
    : [
        {
          met: Math.abs(value) >= bound,
          said: `|${name}| ${Math.abs(value).toFixed(3)}, at least ${bound} asked`,
          short: bound / Math.abs(value),
        },
      ];

/** What is asked of every factor, before what its tests are asked: a coefficient at all, and its size. */
export function criteria({ count, ic, ratio }: Pick<Merit, 'count' | 'ic' | 'ratio'>, { minIc, minIcir }: Demands): readonly Criterion[] {
  if (count === 0) return [{ met: false, said: 'it has no coefficient: no return is known where it varies', short: Infinity }];
  return [...reaches('IC', ic, minIc), ...reaches('ICIR', ratio, minIcir)];
}
