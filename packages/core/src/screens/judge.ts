/** One thing that is asked of a factor. */
export interface Criterion {
  readonly met: boolean;
  /** What it has and what is asked, in words. */
  readonly said: string;
  /** How many times what it has must grow to be enough; at most 1 where it is met. */
  readonly short: number;
}

/** What criteria come to. */
export interface Verdict {
  readonly met: boolean;
  /** All that was met, or what was not. */
  readonly reason: string;
  /** The worst of them. */
  readonly short: number;
}

/** A factor by all that is asked of it. */
export function judge(criteria: readonly Criterion[]): Verdict {
  const failed = criteria.filter(({ met }) => !met);
  return {
    met: failed.length === 0,
    reason: (failed.length > 0 ? failed : criteria).map(({ said }) => said).join('; '),
    short: Math.max(...criteria.map(({ short }) => (Number.isNaN(short) ? Infinity : short))),
  };
}
