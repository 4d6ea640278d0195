export { holdout } from './holdout.js';
export { walkForward } from './walkForward.js';
