export { loadSpec } from './loadSpec.js';
export { plan } from './plan.js';
export { type RunSettings, run } from './run.js';
export type { Settings } from './Settings.js';
