import { stringify } from 'yaml';
import type { Guess } from './Guess.js';

/** The spec of a guess as YAML, to be read or to be kept. */
export const guessText = ({ spec }: Guess): string => stringify(spec);
