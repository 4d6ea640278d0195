/** Pearson's correlation of values, or Spearman's: of their ranks, ties sharing their average. */
export type Association = 'pearson' | 'spearman';
