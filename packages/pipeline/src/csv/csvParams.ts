import { params, path, text } from '@foliograph/core';
import { tableFields } from '../table/tableFields.js';

/** How the files of a csv source lie and what they hold. */
export const csvParams = params({
  path: path({ description: 'The file, or a pattern with *, ? and ** for several.' }),
  separator: text({ default: ',', pattern: '^[,;|\\t: ]$', description: 'What stands between cells: one of , ; | : a tab or a space.' }),
  ...tableFields,
});
