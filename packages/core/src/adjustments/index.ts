export { adjustedClose } from './adjustedClose.js';
export { events } from './events.js';
export { factor } from './factor.js';
export { full } from './full.js';
export { none } from './none.js';
export { split } from './split.js';
