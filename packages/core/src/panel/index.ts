export { lengthen } from './lengthen.js';
export { type MarketView, viewAt } from './MarketView.js';
export { makeUpBar } from './makeUpBar.js';
export type { Panel, Plane } from './Panel.js';
export { pick } from './pick.js';
