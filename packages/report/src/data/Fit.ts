/** What a model said of an asset beside what came: both dated by the session that the forecast is for. */
export interface Fit {
  readonly model: string;
  readonly asset: string;
  readonly seed: number;
  readonly sessions: readonly string[];
  readonly price: readonly (number | null)[];
  readonly forecast: readonly (number | null)[];
  /** First session of the test part. */
  readonly testFrom: string;
}
