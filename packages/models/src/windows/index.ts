export { forecastWindows } from './forecastWindows.js';
export { type FlatSamples, gatherSamples } from './gatherSamples.js';
