import type { Shape } from './Node.js';

/** How many elements a shape has. */
export const elements = (shape: Shape): number => shape.reduce((product, extent) => product * extent, 1);
