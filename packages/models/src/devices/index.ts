export { cpu } from './cpu.js';
export { cuda } from './cuda.js';
export { webgpu } from './webgpu.js';
