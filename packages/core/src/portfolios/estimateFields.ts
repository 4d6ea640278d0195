import type { Covariance } from '../covariances/Covariance.js';
import * as covarianceSet from '../covariances/index.js';
import type { Expectation } from '../expectations/Expectation.js';
import * as expectationSet from '../expectations/index.js';
import { registry } from '../member/index.js';
import { choice, integer, number } from '../schema/index.js';

/** The estimators of covariances by the names users write. */
export const covariances = registry<Covariance>(covarianceSet);
/** The ways to expect returns by the names users write. */
export const expectations = registry<Expectation>(expectationSet);

const told = (members: ReadonlyMap<string, { readonly summary: string }>) =>
  [...members].map(([name, { summary }]) => `${name}: ${summary.replace(/\.$/, '')}`).join('; ');

/** How many sessions a rule that estimates looks back on. */
export const windowField = { window: integer({ minimum: 2, default: 252, description: 'Sessions of returns that it estimates from.' }) };

/** How a rule estimates the covariance of returns. */
export const covarianceFields = {
  ...windowField,
  covariance: choice([...covariances.keys()], {
    default: 'ledoit-wolf',
    description: `How the covariance of returns is estimated. ${told(covariances)}.`,
  }),
  halfLife: number({ exclusiveMinimum: 0, default: 63, description: 'Sessions after which a return counts half, where weights fade.' }),
};

/** How a rule expects returns. */
export const expectationFields = {
  expected: choice([...expectations.keys()], {
    default: 'forecast',
    description: `Which return is expected of a session. ${told(expectations)}.`,
  }),
  horizon: integer({ minimum: 1, default: 1, description: 'Sessions that a forecast is over: expected is its share of one.' }),
};
