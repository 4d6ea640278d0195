export { nextPrice } from './nextPrice.js';
