export { bandChart } from './bandChart.js';
export { courses } from './courses.js';
export { histogram } from './histogram.js';
export { percentileTable } from './percentileTable.js';
export { quantileTable } from './quantileTable.js';
export { standing } from './standing.js';
