import { params } from '@foliograph/core';
import { defineForecastSource } from './ForecastSource.js';

/** What the models forecast for every session, as it is stored. */
export const stored = defineForecastSource({
  summary: 'What the models forecast for every session, as it is stored.',
  version: 1,
  params: params({}),
});
