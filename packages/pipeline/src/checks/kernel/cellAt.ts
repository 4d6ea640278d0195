import type { Cell } from '../../bars/index.js';

/** The asset and session of a place in a plane of T sessions. */
export const cellAt = (cell: number, T: number): Cell => ({ asset: Math.floor(cell / T), session: cell % T });
