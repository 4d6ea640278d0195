export { importPlugin, type Plugged } from './importPlugin.js';
export { kinds, type PluggedSet } from './kinds.js';
export { PluginFault } from './PluginFault.js';
export { pluginOf } from './pluginOf.js';
export { withMembers } from './withMembers.js';
