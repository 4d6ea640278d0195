import { choice } from '../schema/index.js';

/** The parameter of a target that says whether its labels are scaled. */
export const labelScale = (byDefault: 'features' | 'none') =>
  choice(['features', 'none'], {
    default: byDefault,
    description: 'Whether labels are scaled by the fitted transforms of `preprocess`, fitted on the training labels.',
  });
