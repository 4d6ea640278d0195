import type { Command } from './Command.js';

/** Flags that say which nodes of a plan a command is about. */
export const selectionFlags: Command['options'] = [
  ['--until <id...>', 'end at these nodes: compute them and what they read; may be repeated'],
  ['--from <id...>', 'begin at these nodes: compute nothing that lies before them, only them and what reads them'],
  ['--only <id...>', 'compute these nodes alone, and take all else from the store'],
  ['--force [id...]', 'compute again though the output is stored: these nodes, or all that the run is about'],
];
