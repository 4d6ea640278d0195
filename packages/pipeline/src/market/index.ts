export { assetNames } from './assetNames.js';
export { businessDays } from './businessDays.js';
export { drawMembership, type MemberSpan } from './drawMembership.js';
export { drawStatements, type Earnings, type StatementRow } from './drawStatements.js';
export type { MarketShape } from './MarketShape.js';
export { sectorOf } from './sectorOf.js';
export { type Market, simulateMarket } from './simulateMarket.js';
export { survivorGrowth } from './survivorGrowth.js';
