import type { TableParams } from './TableParams.js';

/** How days are written. */
export type DayForm = Pick<TableParams, 'dayFormat' | 'timeZone'>;
