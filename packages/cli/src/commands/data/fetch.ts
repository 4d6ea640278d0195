import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio data fetch`. */
export const fetch = defineCommand({
  summary: 'fetch daily bars into a snapshot on disk, which specs then read without the network',
  usage: '<feed-or-spec> [symbols...]',
  options: [],
  examples: ['folio data fetch yahoo TSLA,NVDA --from 2010-01-01 --until 2023-12-29 --to data/us'],
  async run({ arguments: [feed = ''], options }) {
    await tellProblems([{ severity: 'error', message: `there is no feed "${feed}"` }], Boolean(options.json));
    return exit.badSpec;
  },
});
