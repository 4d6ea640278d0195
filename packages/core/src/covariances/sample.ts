import { defineCovariance } from './Covariance.js';
import { centred } from './centred.js';
import { products } from './products.js';

/** Σ (x − x̄)(y − ȳ) / (W − 1). */
export const sample = defineCovariance({
  summary: 'Of the sample, divided by one less than its sessions.',
  version: 1,
  estimate: (returns) => products(centred(returns), returns.W - 1),
});
