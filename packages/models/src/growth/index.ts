export type { Growth } from './Growth.js';
export type { Priced } from './Priced.js';
export { priceFields } from './priceFields.js';
export { priceFound } from './priceFound.js';
export { priceIndex } from './priceIndex.js';
export { trainingGrowths } from './trainingGrowths.js';
