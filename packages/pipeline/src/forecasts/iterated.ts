import { aheadField } from './aheadField.js';
import { defineForecastSource } from './ForecastSource.js';

/** The mean of the returns that the frozen models forecast one session after the other, each on bars made up of the forecasts before it; NaN where one of them is missing. */
export const iterated = defineForecastSource({
  summary: 'The mean of what the frozen models forecast one session after the other, each on bars made up of the forecasts before it.',
  version: 1,
  params: aheadField,
  serves: true,
  ahead: ({ sessions }) => sessions,
});
