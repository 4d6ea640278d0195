import { expect, test } from 'vitest';
import { definitionsOf } from './definitionsOf.js';

test('a view is its query, a table the columns that it computes', () => {
  const view = 'CREATE VIEW "x AS y" (a, "AS") AS SELECT 1 AS a, (SELECT 2) AS b;';
  expect(definitionsOf({ kind: 'view', sql: view })).toEqual([' SELECT 1 AS a, (SELECT 2) AS b']);
  const table =
    "CREATE TABLE t(a INTEGER DEFAULT(CAST('1' AS INTEGER)), b DOUBLE GENERATED ALWAYS AS((a * (2))), c INTEGER GENERATED ALWAYS AS(random()));";
  expect(definitionsOf({ kind: 'table', sql: table })).toEqual(['SELECT ((a * (2)))', 'SELECT (random())']);
});
