export type { Bars, Cell } from './Bars.js';
export type { Finding } from './Finding.js';
export type { FoundGroup } from './FoundGroup.js';
export { noDay, type Records, type WantedColumns } from './Records.js';
