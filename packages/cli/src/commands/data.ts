import { defineCommandGroup } from './CommandGroup.js';
import * as commands from './data/index.js';

/** `folio data`. */
export const data = defineCommandGroup({
  summary: 'fetch market data and look at what they hold',
  examples: [
    'folio data fetch yahoo TSLA,NVDA --from 2010-01-01 --until 2023-12-29 --to data/us',
    'folio data check pipelines/quickstart.yaml',
  ],
  commands,
});
