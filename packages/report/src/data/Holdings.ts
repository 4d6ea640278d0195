/** What one strategy held, with one of its seeds: share of equity by session and asset, signed. */
export interface Holdings {
  readonly result: string;
  readonly seed: number;
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  /** Session by asset; null where unknown. */
  readonly weights: readonly (readonly (number | null)[])[];
  readonly cash: readonly (number | null)[];
  /** Facts about single decisions: a fallback used, a cap hit. */
  readonly notes: readonly { readonly session: string; readonly note: string }[];
}
