export { backward } from './backward.js';
export { gradients } from './gradients.js';
