export { evaluateTrees } from './evaluateTrees.js';
export { freezeTrees } from './freezeTrees.js';
export { trainBoosted } from './trainBoosted.js';
export { trainForest } from './trainForest.js';
