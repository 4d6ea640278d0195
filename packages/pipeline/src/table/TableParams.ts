import type { Params, ParamsOf } from '@foliograph/core';
import type { tableFields } from './tableFields.js';

/** Values of the parameters that all sources of tables have. */
export type TableParams = ParamsOf<Params<typeof tableFields>>;
