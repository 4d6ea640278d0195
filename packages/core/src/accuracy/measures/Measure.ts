/** Forecasts paired with what came, nothing missing; arrays of one length. */
export interface Pairs {
  /** In the units of the label. */
  readonly forecast: Float64Array;
  readonly actual: Float64Array;
  /** The forecast of no change, in the same units. */
  readonly lastValue: Float64Array;
  /** The session that each was forecast at. */
  readonly session: Int32Array;
  /** Forecast and label as returns from the last price. */
  readonly predictedReturn: Float64Array;
  readonly actualReturn: Float64Array;
}

/** One way to say how right forecasts were. */
export interface Measure {
  /** As a table's head has it. */
  readonly title: string;
  /** Where it stands among the others in a table, from 1. */
  readonly rank: number;
  readonly summary: string;
  readonly version: number;
  /** As a reader would write it. */
  readonly formula: string;
  readonly unit: 'label' | 'label-squared' | 'fraction' | 'ratio';
  /** Whether less of it is better. */
  readonly less?: true;
  /** NaN where the pairs do not have it. */
  of(pairs: Pairs): number;
}

/** Types a measure. */
export const defineMeasure = (measure: Measure): Measure => measure;
