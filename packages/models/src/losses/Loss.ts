import type { Tensor } from '../graph/index.js';

export interface LossSettings {
  /** Error beyond which the Huber loss grows in a line. */
  readonly huberDelta: number;
}

/** What training makes small. */
export interface Loss {
  readonly summary: string;
  /** Whether it looks at a session's samples together, so that a batch is the assets of one session. */
  readonly bySession: boolean;
  /** Whether it looks at the ranks of labels within their session, from 0 to 1, in place of the labels. */
  readonly ranksLabels: boolean;
  /** The loss of forecasts [B, 1] against labels [B, 1]; each sample counts by its weight [B, 1], and weights sum to 1. */
  of(forecast: Tensor, label: Tensor, weight: Tensor, settings: LossSettings): Tensor;
}
