import { defineCommandGroup } from './CommandGroup.js';
import * as commands from './cache/index.js';

/** `folio cache`. */
export const cache = defineCommandGroup({
  summary: 'list, check and thin out what the store holds',
  examples: ['folio cache ls', 'folio cache verify', 'folio cache gc --max-size 10G --dry-run'],
  commands,
});
