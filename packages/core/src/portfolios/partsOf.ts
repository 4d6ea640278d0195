import { covariances, expectations } from './estimateFields.js';

/** The versions of the estimators that parameters name. */
export function partsOf({ covariance, expected }: { readonly covariance?: string; readonly expected?: string }): Record<string, number> {
  return {
    ...(covariance !== undefined && { [`covariances/${covariance}`]: covariances.get(covariance)!.version }),
    ...(expected !== undefined && { [`expectations/${expected}`]: expectations.get(expected)!.version }),
  };
}
