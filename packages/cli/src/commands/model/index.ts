export { exportModels as export } from './exportModels.js';
export { inspect } from './inspect.js';
