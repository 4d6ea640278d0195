import type { AdjustedFields } from './Adjustment.js';

/** The fields as the source gives them. */
export const asGiven = ({ fields }: AdjustedFields): AdjustedFields['fields'] => fields;
