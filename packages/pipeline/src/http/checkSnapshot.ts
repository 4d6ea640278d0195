import type { SnapshotParams } from './snapshotParams.js';

/** What is wrong with days that are each right alone; undefined where nothing is. */
export const checkSnapshot = ({ from, to }: SnapshotParams) =>
  from !== undefined && to !== undefined && to < from
    ? ({ field: 'to', message: `the last day ${to} lies before the first, ${from}` } as const)
    : undefined;
