import { dictionary, optional, params, path, text } from '@foliograph/core';
import { expect, test } from 'vitest';
import { withoutPaths } from './withoutPaths.js';

const schema = params({
  query: text({ description: 'Text.' }),
  folder: optional(path({ description: 'A folder.' })),
  tables: dictionary(path({ description: 'A file.' }), { description: 'Files by name.' }),
  columns: dictionary(text({ description: 'A column.' }), { description: 'Columns.' }),
});

test('a key holds no path, and of named paths their names in one order', () => {
  const given = { query: 'FROM b', folder: '/a', tables: { b: '/x/b.csv', a: '/x/a.csv' }, columns: { close: 'adj' } };
  expect(withoutPaths(schema, given)).toEqual({ query: 'FROM b', tables: ['a', 'b'], columns: { close: 'adj' } });
});
