export { align } from './align.js';
export type { Chart, ChartSeries, Mark, Stroke } from './Chart.js';
export { chooser } from './chooser.js';
export { drawdown } from './drawdown.js';
export { figure } from './figure.js';
export { grid } from './grid.js';
export { growth } from './growth.js';
export { strokes } from './strokes.js';
export { swatch } from './swatch.js';
