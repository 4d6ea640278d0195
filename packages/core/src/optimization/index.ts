export type { Limits, SumLimit } from './Limits.js';
export { maxSharpe } from './maxSharpe.js';
export { meanVariance } from './meanVariance.js';
export { minimize } from './minimize.js';
export { minVariance } from './minVariance.js';
export { project } from './project.js';
export type { Solution } from './Solution.js';
export { satisfies } from './satisfies.js';
export { targetReturn } from './targetReturn.js';
