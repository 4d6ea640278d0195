export type { Guess } from './Guess.js';
export { guessSource } from './guessSource.js';
export { guessText } from './guessText.js';
