export { periodsPerYear } from './periodsPerYear.js';
