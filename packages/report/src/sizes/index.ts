export { sizeChart } from './sizeChart.js';
