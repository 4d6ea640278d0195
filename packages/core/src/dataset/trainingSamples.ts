import type { Fold } from '../splits/Split.js';
import type { Dataset, Samples } from './Dataset.js';
import { forecastRows } from './forecastRows.js';
import { knownBy } from './knownBy.js';

/**
 * The windows of a fold's training part whose label is known by its end; the last share of their distinct sessions is the validation part.
 * Rows that `has` denies are no samples. Training samples whose label ends at or after the first validation session are left out.
 */
export function trainingSamples(
  dataset: Dataset,
  fold: Fold,
  { window, reach, validation }: { readonly window: number; readonly reach: number; readonly validation: number },
  has: (row: number) => boolean = () => true,
): Samples {
  const T = dataset.sessions.length;
  const range = { window, since: fold.trainFrom, from: fold.trainFrom, to: knownBy(fold, reach) };
  const ends = forecastRows(dataset, range).filter((end) => has(end) && Number.isFinite(dataset.labels[end]));
  const sessions = [...new Set(ends.map((end) => end % T))].sort((a, b) => a - b);
  const first = sessions[sessions.length - Math.round(validation * sessions.length)] ?? Infinity;
  return { training: ends.filter((end) => (end % T) + reach < first), validation: ends.filter((end) => end % T >= first) };
}
