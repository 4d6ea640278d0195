import { choice, dictionary, optional, text } from '@foliograph/core';

/** Parameters common to all sources that read tables: how rows and columns lie and what they hold. */
export const tableFields = {
  shape: optional(
    choice(['files', 'long', 'wide'], {
      description:
        'One table an asset, called as its file is; one table with a column of assets, also meant where asset is given; or one table with a column an asset.',
    }),
  ),
  date: text({ default: 'date', description: 'Column of the day.' }),
  asset: optional(text({ description: 'Column of the asset, for the long shape.' })),
  columns: dictionary(text({ description: 'A column of the table.' }), {
    default: {},
    description: 'Columns to read under another name, such as close: adj_close; other numeric columns keep theirs.',
  }),
  column: optional(text({ description: 'The one column to read, as close.' })),
  unit: choice(['none', 'percent', 'percent-per-year'], { default: 'none', description: 'Percents are divided by 100.' }),
};
