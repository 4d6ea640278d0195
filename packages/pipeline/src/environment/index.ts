export type { Environment } from './Environment.js';
export type { Processor } from './Processor.js';
export { thisEnvironment } from './thisEnvironment.js';
export { thisProcessor } from './thisProcessor.js';
