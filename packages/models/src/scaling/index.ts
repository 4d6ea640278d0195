export type { FloatScaling } from './FloatScaling.js';
export { inFloat32 } from './inFloat32.js';
export { inverse } from './inverse.js';
export type { Step } from './Step.js';
export { scale } from './scale.js';
export { unscale } from './unscale.js';
