import type { FittedTransform, Transform } from './Transform.js';

/** Whether a transform with these parameters learns a state from training rows; panel transforms, which do not, must stand before it. */
export const isFitted = (transform: Transform, p: Readonly<Record<string, unknown>>): transform is FittedTransform =>
  transform.kind(p) === 'fitted';
