import type { Loss } from '../losses/Loss.js';
import { scale } from '../scaling/index.js';
import type { Source, Span } from './gatherInputs.js';
import { rankLabels } from './rankLabels.js';

/** Scales the labels of a span of rows into `out` [B], with zeros after the last, as ranks where the loss looks at those; false where one is not finite, raw or scaled. */
export function gatherLabels(
  { dataset, scaling }: Source,
  { rows, from, count }: Span,
  { ranksLabels }: Pick<Loss, 'ranksLabels'>,
  out: Float32Array,
): boolean {
  const T = dataset.sessions.length;
  let probe = 0;
  for (let b = 0; b < count; b++) {
    const row = rows[from + b]!;
    const label = dataset.labels[row]!;
    const scaled = scale(label, scaling.label, scaling.groups > 1 ? Math.floor(row / T) : 0);
    out[b] = scaled;
    probe += label - label + (scaled - scaled);
  }
  out.fill(0, count);
  if (ranksLabels) rankLabels(out, count);
  return probe === 0;
}
