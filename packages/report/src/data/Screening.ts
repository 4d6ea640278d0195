/** What the screening of factors came to in one fold; null is the only missing number. */
export interface Screening {
  /** First and last session of the training part. */
  readonly from: string;
  readonly to: string;
  readonly table: readonly {
    readonly factor: string;
    readonly kept: boolean;
    /** Why, in words. */
    readonly reason: string;
    /** Mean of the coefficients over sessions or assets, and that over their standard deviation. */
    readonly ic: number | null;
    readonly ratio: number | null;
    readonly t: number | null;
    /** Null where assets are tested one by one; the share of those on which it is significant is null where sessions are tested. */
    readonly p: number | null;
    readonly adjusted: number | null;
    readonly share: number | null;
    /** Mean return of each group of assets less that of all, the lowest values of the factor first. */
    readonly quantiles: readonly (number | null)[];
    readonly spread: number | null;
    readonly turnover: number | null;
    /** Correlation of ranks with earlier ones. */
    readonly autocorrelation: number | null;
    readonly decay: readonly { readonly horizon: number; readonly ic: number | null }[];
  }[];
}
