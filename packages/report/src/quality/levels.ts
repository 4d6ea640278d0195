/** Degrees of coverage that the picture tells apart, the least first: each holds the shares below `below` and at or above those before it. */
export const levels = [
  { below: Number.MIN_VALUE, said: 'none' },
  { below: 0.5, said: 'below 50 %' },
  { below: 0.9, said: 'below 90 %' },
  { below: 0.98, said: 'below 98 %' },
  { below: 1, said: 'below 100 %' },
  { below: Infinity, said: 'every session' },
] as const;
