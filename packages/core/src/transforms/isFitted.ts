import type { FittedTransform, Transform } from './Transform.js';

/** Whether a transform learns a state from training rows; panel transforms, which do not, must stand before it. */
export const isFitted = (transform: Transform): transform is FittedTransform => 'fit' in transform;
