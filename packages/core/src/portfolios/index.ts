export { equalWeight } from './equalWeight.js';
export { tiltToForecast } from './tiltToForecast.js';
export { topK } from './topK.js';
