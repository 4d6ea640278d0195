export { beta } from './beta.js';
export { history } from './history.js';
export { liquidity } from './liquidity.js';
export { mark } from './mark.js';
export { mostTraded } from './mostTraded.js';
export { price } from './price.js';
