import { expect, test } from 'vitest';
import { rewrite } from './rewrite.js';

test('what is replaced is one table, called as before, and every other character knows where it came from', () => {
  const query = "SELECT a.x FROM 'dir/a.csv' JOIN 'b.csv' t USING (x)";
  const [first, second] = [query.indexOf("'dir"), query.indexOf("'b.csv")];
  const { text, origin } = rewrite(query, [
    { start: second, end: second + 7, name: 't1', alias: '' },
    { start: first, end: first + 11, name: 't0', alias: 'a"' },
  ]);
  expect(text).toBe('SELECT a.x FROM t0 AS "a""" JOIN t1 t USING (x)');
  expect(text.split('').map((letter, at) => letter === query[origin(at)] || [first, second].includes(origin(at)))).not.toContain(false);
  expect(origin(text.indexOf('USING'))).toBe(query.indexOf('USING'));
  expect(origin(text.indexOf('"a"'))).toBe(first);
  expect(origin(text.length)).toBe(query.length);
});
