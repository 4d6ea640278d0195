import type { Fold } from '../splits/Split.js';

/** The last session whose label, `reach` sessions on, ends in the training part and before the test. */
export const knownBy = ({ trainTo, testFrom }: Fold, reach: number): number => Math.min(trainTo, testFrom - 1) - reach;
