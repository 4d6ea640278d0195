import { defineCommandGroup } from './CommandGroup.js';
import * as commands from './factors/index.js';
import { library } from './factors/library.js';

/** `folio factors`. */
export const factors = defineCommandGroup({
  summary: 'name the factors there are, set by set, with their formulas',
  examples: ['folio factors', 'folio factors --json', 'folio factors explain bbi'],
  itself: library,
  commands,
});
