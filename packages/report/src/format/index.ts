export { formatFigure } from './formatFigure.js';
export type { Unit } from './Unit.js';
