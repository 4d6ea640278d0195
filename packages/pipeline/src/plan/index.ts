export { type Engines, expand } from './expand.js';
export type { Facts, PanelFacts } from './Facts.js';
export { makePlan } from './makePlan.js';
export type { Node } from './Node.js';
export { planText } from './planText.js';
export { specAsJson } from './specAsJson.js';
export type { Dimension, Plan, Template } from './Template.js';
