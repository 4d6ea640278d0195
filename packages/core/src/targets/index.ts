export { averageReturn } from './averageReturn.js';
export { forwardReturn } from './forwardReturn.js';
export { nextPrice } from './nextPrice.js';
