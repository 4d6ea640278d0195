export { type MarketView, viewAt } from './MarketView.js';
export type { Panel, Plane } from './Panel.js';
export { pick } from './pick.js';
