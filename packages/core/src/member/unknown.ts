import type { Diagnostic, Place } from '../result/index.js';
import { nearest } from './nearest.js';

/** The error for a word that is none of the known ones: with the one probably meant, else with all there are. */
export function unknown(what: string, word: string, known: Iterable<string>, place: Place): Diagnostic {
  const words = [...known];
  const meant = nearest(word, words);
  if (meant !== undefined) return { severity: 'error', message: `unknown ${what} "${word}" (did you mean "${meant}"?)`, place };
  return {
    severity: 'error',
    message: `unknown ${what} "${word}"`,
    place,
    remedy: words.length > 0 ? `there is ${words.join(', ')}` : 'there is none to choose from',
  };
}
