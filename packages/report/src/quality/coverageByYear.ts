import { type DataQuality, known } from '../data/index.js';

/** How well one year is covered. */
export interface YearCoverage {
  readonly year: number;
  /** Assets that are in the data in this year. */
  readonly assets: number;
  /** Those of them with a bar on every session. */
  readonly whole: number;
  /** Mean share over them; null where there are none. */
  readonly mean: number | null;
  readonly lowest: { readonly asset: string; readonly share: number } | null;
}

/** Coverage of all assets together, year by year. */
export const coverageByYear = ({ assets, years, shares }: DataQuality['coverage']): readonly YearCoverage[] =>
  years.map((year, y) => {
    let [count, whole, sum] = [0, 0, 0];
    let lowest: YearCoverage['lowest'] = null;
    assets.forEach((asset, n) => {
      const share = shares[n]![y];
      if (!known(share)) return;
      count++;
      sum += share;
      if (share === 1) whole++;
      if (lowest === null || share < lowest.share) lowest = { asset, share };
    });
    return { year, assets: count, whole, mean: count === 0 ? null : sum / count, lowest };
  });
