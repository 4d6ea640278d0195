export { gc } from './gc.js';
export { ls } from './ls.js';
export { verify } from './verify.js';
