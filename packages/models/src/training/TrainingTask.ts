import type { Dataset, Samples, Scaling } from '@foliograph/core';

/** What one model is trained on: the rows of its own assets alone. */
export interface TrainingTask {
  /** Name in messages, such as "lstm of AAPL". */
  readonly name: string;
  readonly dataset: Dataset;
  readonly samples: Samples;
  readonly scaling: Scaling;
}
