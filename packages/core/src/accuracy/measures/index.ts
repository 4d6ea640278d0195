export { informationCoefficient } from './informationCoefficient.js';
export { mae } from './mae.js';
export { mse } from './mse.js';
export { rankInformationCoefficient } from './rankInformationCoefficient.js';
export { rankInformationRatio } from './rankInformationRatio.js';
export { rmse } from './rmse.js';
export { rSquaredAgainstLastValue } from './rSquaredAgainstLastValue.js';
export { signHitRate } from './signHitRate.js';
