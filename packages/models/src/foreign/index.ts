export { contractOf, type ForeignWish } from './contractOf.js';
export { type ForeignContract, layouts } from './ForeignContract.js';
export { fillSlot, slot } from './fillSlot.js';
export { openForeign } from './openForeign.js';
