export type { ArrowColumn, ArrowColumns } from './ArrowColumn.js';
export { datasetFromArrow } from './datasetFromArrow.js';
export { datasetToArrow } from './datasetToArrow.js';
export { partDigests } from './partDigests.js';
export { planeFromArrow } from './planeFromArrow.js';
export { type DatedPlane, planeToArrow } from './planeToArrow.js';
export { tableFromArrow } from './tableFromArrow.js';
export { tableToArrow } from './tableToArrow.js';
