import { integer } from '../schema/index.js';

/** The parameter that says with which month companies' years end. */
export const fiscalYearEnd = (usual: number) =>
  integer({ minimum: 1, maximum: 12, default: usual, description: 'Month that ends the fiscal year, 12 for December.' });
