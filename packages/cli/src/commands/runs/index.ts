export { diff } from './diff.js';
export { ls } from './ls.js';
export { rm } from './rm.js';
export { show } from './show.js';
