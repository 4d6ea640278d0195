export { assetsBySize } from './assetsBySize.js';
export { holdingsChart } from './holdingsChart.js';
export { holdingsTable } from './holdingsTable.js';
export { notesTable } from './notesTable.js';
