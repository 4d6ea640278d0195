export type { Executor, Task } from './Executor.js';
export { inline } from './inline.js';
export { local } from './local.js';
