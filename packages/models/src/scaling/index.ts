export type { FloatScaling } from './FloatScaling.js';
export { inFloat32 } from './inFloat32.js';
export type { Step } from './Step.js';
export { scale } from './scale.js';
export { inverse, unscale } from './unscale.js';
