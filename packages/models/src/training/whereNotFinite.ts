import { scale } from '../scaling/index.js';
import type { Source } from './gatherInputs.js';

/** The first value among the samples that is not finite, raw or scaled, by feature or label, asset and session; undefined where all are. */
export function whereNotFinite({ dataset, scaling, window }: Source, rows: Int32Array): string | undefined {
  const { features, sessions, assets, labels } = dataset;
  const K = features.length;
  const T = sessions.length;
  const describe = (name: string, row: number, raw: number, scaled: number) =>
    `${name} of ${assets[Math.floor(row / T)]} on ${sessions[row % T]} is ${raw}${Number.isFinite(raw) ? `, scaled ${scaled}` : ''}`;
  for (const end of rows) {
    const group = scaling.groups > 1 ? Math.floor(end / T) : 0;
    for (let row = end - window + 1; row <= end; row++) {
      for (let k = 0; k < K; k++) {
        const raw = dataset.rows[row * K + k]!;
        const scaled = scale(raw, scaling.features, group * K + k);
        if (!Number.isFinite(raw) || !Number.isFinite(scaled)) return describe(`feature "${features[k]}"`, row, raw, scaled);
      }
    }
    const label = labels[end]!;
    const scaled = scale(label, scaling.label, group);
    if (!Number.isFinite(label) || !Number.isFinite(scaled)) return describe('the label', end, label, scaled);
  }
  return undefined;
}
