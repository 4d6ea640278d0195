export { roundTicks } from './roundTicks.js';
export { spreadCurve } from './spreadCurve.js';
export { sweptPaths } from './sweptPaths.js';
export { trialsTable } from './trialsTable.js';
