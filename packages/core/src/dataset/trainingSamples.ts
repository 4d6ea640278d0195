import type { Fold } from '../splits/Split.js';
import type { Dataset, Samples } from './Dataset.js';
import { forecastRows } from './forecastRows.js';
import { knownBy } from './knownBy.js';

/**
 * The windows of a fold's training part whose label is known by its end; the last share of their distinct sessions is the validation part.
 * Of a fold with `every`, only each so manieth session, counted back from the last whose label is known. Rows that `has` denies are no samples. Training samples whose label ends at or after the first validation session are left out.
 */
export function trainingSamples(
  dataset: Dataset,
  fold: Fold,
  { window, reach, validation }: { readonly window: number; readonly reach: number; readonly validation: number },
  has: (row: number) => boolean = () => true,
): Samples {
  const T = dataset.sessions.length;
  const { every = 1 } = fold;
  const last = knownBy(fold, reach);
  const range = { window, since: fold.trainFrom, from: fold.trainFrom, to: last };
  const taken = (end: number) => (last - (end % T)) % every === 0 && has(end) && Number.isFinite(dataset.labels[end]);
  const ends = forecastRows(dataset, range).filter(taken);
  const sessions = [...new Set(ends.map((end) => end % T))].sort((a, b) => a - b);
  const first = sessions[sessions.length - Math.round(validation * sessions.length)] ?? Infinity;
  return { training: ends.filter((end) => (end % T) + reach < first), validation: ends.filter((end) => end % T >= first) };
}
