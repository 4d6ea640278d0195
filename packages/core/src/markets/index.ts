export { china } from './china.js';
export { germany } from './germany.js';
export { hongKong } from './hongKong.js';
export { japan } from './japan.js';
export { uk } from './uk.js';
export { us } from './us.js';
