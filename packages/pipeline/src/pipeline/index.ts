export { type CheckedData, type CheckedTable, checkData } from './checkData.js';
export { decideNext, type NextDecision, type NextDecisions, type PlacedOrder } from './decideNext.js';
export { type Fetch, fetchesOf } from './fetchesOf.js';
export { type LoadOptions, loadPipeline } from './loadPipeline.js';
export { openPipeline } from './openPipeline.js';
export { type PreparedPipeline, preparePipeline } from './preparePipeline.js';
export { type Preview, previewPipeline } from './previewPipeline.js';
export { type PipelineOptions, type PipelineOutcome, runPipeline } from './runPipeline.js';
export { type ScreenedFactors, screenFactors } from './screenFactors.js';
