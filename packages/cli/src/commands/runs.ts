import { defineCommandGroup } from './CommandGroup.js';
import * as commands from './runs/index.js';
import { ls } from './runs/ls.js';

/** `folio runs`. */
export const runs = defineCommandGroup({
  summary: 'list, show and compare the runs that the store has records of',
  examples: ['folio runs', 'folio runs show last', 'folio runs diff last~1 last', 'folio runs rm 3fa9'],
  itself: ls,
  commands,
});
