export { findRun } from './findRun.js';
export type { RunNode, RunNodes, RunRecord } from './RunRecord.js';
export { type RunRecords, runRecordsAt } from './runRecordsAt.js';
