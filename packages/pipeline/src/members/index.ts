export { memberSets } from './memberSets.js';
export { metrics, registries } from './registries.js';
