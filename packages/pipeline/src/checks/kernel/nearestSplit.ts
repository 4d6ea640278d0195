/** Ratios at which shares are split, from the rare small ones to the largest; consolidations have the same, inverted. */
const ratios = [
  [3, 2],
  [2, 1],
  [5, 2],
  [3, 1],
  [4, 1],
  [5, 1],
  [6, 1],
  [7, 1],
  [8, 1],
  [10, 1],
  [12, 1],
  [15, 1],
  [20, 1],
  [25, 1],
  [30, 1],
  [40, 1],
  [50, 1],
  [100, 1],
] as const;

/** A split as its ratio stands in words, with the logarithm of what it makes of an unadjusted price. */
export interface SplitRatio {
  readonly name: string;
  readonly log: number;
  /** Whether whole shares come out of one, or one of whole shares. */
  readonly whole: boolean;
}

const splits: readonly SplitRatio[] = ratios.flatMap(([shares, of]) => {
  const log = Math.log(shares / of);
  const whole = of === 1;
  return [
    { name: `${shares}:${of}`, log: -log, whole },
    { name: `${of}:${shares}`, log, whole },
  ];
});

/** The split whose ratio is nearest to a price's change, given as a logarithm. */
export const nearestSplit = (change: number): SplitRatio =>
  splits.reduce((nearest, split) => (Math.abs(split.log - change) < Math.abs(nearest.log - change) ? split : nearest));
