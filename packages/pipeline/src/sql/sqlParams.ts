import { dictionary, optional, type ParamsOf, params, path, text } from '@foliograph/core';
import { tableFields } from '../table/tableFields.js';

/** What a sql source asks, of which files, and how the rows of the result lie. */
export const sqlParams = params({
  query: optional(text({ description: 'One SELECT statement, as DuckDB reads it.' })),
  file: optional(path({ description: 'A file with the SELECT statement, in place of query.' })),
  folder: path({ default: '.', description: 'The folder that paths inside the query start from and stay in.' }),
  tables: dictionary(path({ description: 'A CSV, Parquet or JSON file, a pattern for several of one kind, or a DuckDB database.' }), {
    default: {},
    description: 'Files by the names that the query calls them; tables of a database stand behind its name, such as prices.daily.',
  }),
  ...tableFields,
});

export type SqlParams = ParamsOf<typeof sqlParams>;
