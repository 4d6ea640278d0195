import { type DataQuality, known } from '../data/index.js';

/** Assets that lack sessions in years between their first and their last, by how many years' worth, the most first. */
export function gaps({ assets, shares }: DataQuality['coverage']): readonly { readonly n: number; readonly lacking: number }[] {
  return assets
    .map((_, n) => {
      const row = shares[n]!;
      const inner = row.slice(row.findIndex(known) + 1, Math.max(0, row.findLastIndex(known)));
      return { n, lacking: inner.reduce<number>((sum, share) => sum + 1 - (share ?? 0), 0) };
    })
    .filter(({ lacking }) => lacking > 0)
    .sort((a, b) => b.lacking - a.lacking || a.n - b.n);
}
