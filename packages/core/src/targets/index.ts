export { averageReturn } from './averageReturn.js';
export { forwardRank } from './forwardRank.js';
export { forwardReturn } from './forwardReturn.js';
export { nextPrice } from './nextPrice.js';
