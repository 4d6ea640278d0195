import { defineExpectation } from './Expectation.js';

/** The predicted return, divided by the sessions that it is over. */
export const forecast = defineExpectation({
  summary: "The model's forecast, per session.",
  version: 1,
  needsForecast: true,
  expect: ({ forecast, horizon }) => forecast!.map((r) => r / horizon),
});
