export { businessDays } from './businessDays.js';
export type { MarketShape } from './MarketShape.js';
export { type Market, simulateMarket } from './simulateMarket.js';
