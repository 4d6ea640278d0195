export { shuffle } from './shuffle.js';
export { type RandomStream, stream } from './stream.js';
