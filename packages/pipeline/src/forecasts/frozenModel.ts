import { params } from '@foliograph/core';
import { defineForecastSource } from './ForecastSource.js';

/** What the frozen models forecast of the deciding sessions alone, as it is decided; to the same bytes as what is stored. */
export const frozenModel = defineForecastSource({
  summary: 'What the frozen models forecast of the deciding sessions alone, as it is decided.',
  version: 1,
  params: params({}),
  serves: true,
});
