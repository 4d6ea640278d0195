export { builtModule } from './builtModule.js';
export { evaluateParallel, type ParallelOptions } from './evaluateParallel.js';
export { sharedPlane } from './sharedPlane.js';
