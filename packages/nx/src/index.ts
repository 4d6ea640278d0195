export { createNodesV2 } from './inference/createNodesV2.js';
export type { NxOptions } from './inference/NxOptions.js';

/** The plugin as Nx names it. */
export const name = '@foliograph/nx';
