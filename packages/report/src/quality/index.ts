export { coverageByYear, type YearCoverage } from './coverageByYear.js';
export { findingsList } from './findingsList.js';
export { gapsTable } from './gapsTable.js';
export { headline } from './headline.js';
export { heatMap } from './heatMap.js';
export { missingTables } from './missingTables.js';
export { survivorshipTable } from './survivorshipTable.js';
export { unsaid } from './unsaid.js';
export { yearTable } from './yearTable.js';
