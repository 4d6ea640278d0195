export { drawNoise } from './drawNoise.js';
export type { Noise } from './Noise.js';
export { rounds } from './Noise.js';
export { normalInGraph } from './normalInGraph.js';
export { normalOf } from './normalOf.js';
