import type { Figures } from './Figures.js';

/** How far the forecasts of one model were off in one part, beside the last value as a forecast. */
export interface Accuracy {
  readonly model: string;
  /** An asset, or all of them together. */
  readonly asset: string | 'pooled';
  readonly part: 'training' | 'validation' | 'test';
  /** Mean over seeds. */
  readonly figures: Figures;
  /** Sample standard deviation over seeds; left out where there is one seed. */
  readonly deviations?: Figures;
  readonly lastValue: Figures;
}
