import type { TrainingTask } from '../training/index.js';
import type { Priced } from './Priced.js';

/** Index of the feature that holds the price; any other does for returns. */
export const priceIndex = ({ dataset: { features } }: TrainingTask, { of, feature }: Priced): number =>
  of === 'price' ? features.indexOf(feature) : 0;
