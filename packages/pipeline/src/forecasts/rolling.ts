import { aheadField } from './aheadField.js';
import { defineForecastSource } from './ForecastSource.js';

/** The mean of the returns that the models forecast at the decision and at the sessions after it, each from what is known at its own; NaN where one of them is missing. */
export const rolling = defineForecastSource({
  summary: 'The mean of what the models forecast at the decision and at the sessions after it: look-ahead, to repeat what papers did.',
  version: 1,
  params: aheadField,
  ahead: ({ sessions }) => sessions,
  looksAhead: true,
});
