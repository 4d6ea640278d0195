export { formatFigure } from './formatFigure.js';
export { formatShare } from './formatShare.js';
export { placeText } from './placeText.js';
export type { Unit } from './Unit.js';
