export { informationCoefficient } from './informationCoefficient.js';
export { none } from './none.js';
