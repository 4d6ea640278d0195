export { asOf } from './asOf.js';
export { inFractions } from './inFractions.js';
export { monthsIntoYear } from './monthsIntoYear.js';
export { noDay } from './noDay.js';
export { publishedBy } from './publishedBy.js';
export type { Statements } from './Statements.js';
export { singleQuarter } from './singleQuarter.js';
export { trailingTwelve } from './trailingTwelve.js';
export { yearOnYear } from './yearOnYear.js';
