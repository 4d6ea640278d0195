import { choice, dictionary, number, optional, type ParamsOf, params, path, text } from '@foliograph/core';

/** How the files of a csv source lie and what they hold. */
export const csvParams = params({
  path: path({ description: 'The file, or a pattern with *, ? and ** for several.' }),
  shape: choice(['files', 'long', 'wide'], {
    default: 'files',
    description: 'One file an asset, called as the file is; or one table with a column of assets; or one table with a column an asset.',
  }),
  date: text({ default: 'date', description: 'Column of the day, as YYYY-MM-DD.' }),
  asset: optional(text({ description: 'Column of the asset, for the long shape.' })),
  columns: dictionary(text({ description: 'A column of the file.' }), {
    default: {},
    description: 'Columns to read under another name, such as close: adj_close; other numeric columns keep theirs.',
  }),
  column: optional(text({ description: 'The one column to read, as close.' })),
  unit: choice(['none', 'percent', 'percent-per-year'], {
    default: 'none',
    description: 'Percents are divided by 100, and no check for prices is made of them.',
  }),
  maxJump: number({
    minimum: 0,
    default: 0.45,
    description:
      'Largest move of the close from one bar to the next, as a fraction, before a warning; 0 looks for none. The default sees a split of 2 for 1.',
  }),
});

export type CsvParams = ParamsOf<typeof csvParams>;
