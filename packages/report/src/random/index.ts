export { bandChart } from './bandChart.js';
export { histogram } from './histogram.js';
export { percentileTable } from './percentileTable.js';
export { standing } from './standing.js';
