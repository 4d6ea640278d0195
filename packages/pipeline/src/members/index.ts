export { memberSets } from './memberSets.js';
export { registries } from './registries.js';
export { type Pinned, withPlugins } from './withPlugins.js';
