import type { RandomStream } from '@foliograph/core';

const longest = 60;

/** Seconds to wait after the k-th failed attempt: 1, 2, 4, … and at most 60, each less a random part of up to a half. */
export const backoff = (k: number, random: RandomStream): number => Math.min(longest, 2 ** (k - 1)) * (1 - random.uniform() / 2);
