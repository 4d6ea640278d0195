export { gpu } from './gpu.js';
export { lower } from './lower.js';
export { processor } from './processor.js';
export type { Target } from './Target.js';
export { unrolled } from './unrolled.js';
