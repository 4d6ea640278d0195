import { params, path } from '@foliograph/core';
import { tableFields } from '../table/tableFields.js';

/** How the files of a parquet source lie and what they hold. */
export const parquetParams = params({
  path: path({ description: 'The file, or a pattern with *, ? and ** for several.' }),
  ...tableFields,
});
