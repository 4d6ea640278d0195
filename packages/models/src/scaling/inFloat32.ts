import type { Dataset, Scaling } from '@foliograph/core';
import type { FloatScaling } from './FloatScaling.js';
import { steps } from './steps.js';

/** The fitted maps of a dataset in float32; throws where groups or features are missing. */
export function inFloat32({ per, features, label }: Scaling, { assets, features: names }: Dataset): FloatScaling {
  const groups = per === 'asset' ? assets.length : 1;
  const complete = features.length === 0 || (features.length >= groups && features.every((chains) => chains.length === names.length));
  if (!complete || (label.length > 0 && label.length < groups)) {
    throw new Error(`scaling holds ${features.length} groups for ${groups} of ${names.length} features`);
  }
  return { groups, features: steps(features.slice(0, groups).flat()), label: steps(label.slice(0, groups)) };
}
