export { frozenModel } from './frozenModel.js';
export { iterated } from './iterated.js';
export { rolling } from './rolling.js';
export { stored } from './stored.js';
