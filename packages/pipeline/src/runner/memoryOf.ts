import type { Stage } from '../stages/Stage.js';

/** What a stage takes at most without data: its code, its buffers and its share of the heap. */
const base = 64 * 2 ** 20;
/** Copies of what it reads that a stage holds at most, unless it declares its own: as stored, decoded, worked on, and as it is written. */
const copies = 4;

/** Bytes of memory that a node of a stage is reckoned with, by the bytes that it reads. */
export const memoryOf = (stage: Pick<Stage, 'memory'> | undefined, read: number): number => stage?.memory?.(read) ?? base + copies * read;
