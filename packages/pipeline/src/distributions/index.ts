export { choice } from './choice.js';
export { integers } from './integers.js';
export { logUniform } from './logUniform.js';
export { uniform } from './uniform.js';
