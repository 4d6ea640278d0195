export { carry } from './carry.js';
export { drop } from './drop.js';
export { mask } from './mask.js';
