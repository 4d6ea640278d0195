export { anything, choice, day, dictionary, flag, fraction, integer, list, number, optional, path, text } from './fields.js';
export { type Params, type ParamsOf, params } from './params.js';
