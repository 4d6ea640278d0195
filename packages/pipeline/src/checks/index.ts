export { highBelowLow } from './highBelowLow.js';
export { jump } from './jump.js';
export { nonPositiveClose } from './nonPositiveClose.js';
export { nonPositivePrice } from './nonPositivePrice.js';
export { outlier } from './outlier.js';
export { outsideRange } from './outsideRange.js';
