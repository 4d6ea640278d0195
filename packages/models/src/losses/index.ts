export { huber } from './huber.js';
export { informationCoefficient } from './informationCoefficient.js';
export { mae } from './mae.js';
export { mse } from './mse.js';
export { rankCorrelation } from './rankCorrelation.js';
