/** A frozen model as the core sees it: windows in, forecasts out, in the label's own units. */
export interface Forecaster {
  readonly features: readonly string[];
  readonly window: number;
  /** Forecasts `count` windows laid end to end (count × window × features, unscaled), each of the asset index given, into `out`. */
  forecast(windows: Float32Array, assets: Int32Array, count: number, out: Float32Array): Promise<void>;
  close(): Promise<void>;
}
