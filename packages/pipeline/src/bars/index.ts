export { noDay } from '@foliograph/core';
export type { Bars, Cell } from './Bars.js';
export type { Finding } from './Finding.js';
export type { FoundGroup } from './FoundGroup.js';
export { gravity } from './gravity.js';
export { groupFindings } from './groupFindings.js';
export type { Records, WantedColumns } from './Records.js';
