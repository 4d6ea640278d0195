export { meanSquaredError } from './meanSquaredError.js';
