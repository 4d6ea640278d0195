export { forecastOf } from './forecastOf.js';
export type { Machine } from './Machine.js';
export { machineInGraph } from './machineInGraph.js';
export { scaleGamma } from './scaleGamma.js';
export { trainMachine } from './trainMachine.js';
