import { expect, test } from 'vitest';
import { fieldName } from './fieldName.js';

test.each([
  ['Adj Close', 'adj_close'],
  ['close', 'close'],
  ['OPEN', 'open'],
  ['netProfit', 'net_profit'],
  ['MBRevenue', 'mb_revenue'],
  ['YOYEPSBasic', 'yoyeps_basic'],
  ['peTTM', 'pe_ttm'],
  ['P/E (ttm)', 'p_e_ttm'],
  ['52 weeks', undefined],
  ['%', undefined],
])('%s is called %s', (column, field) => {
  expect(fieldName(column)).toBe(field);
});

test('a name that is a field keeps itself', () => {
  for (const name of ['close', 'adj_close', 'yoyeps_basic', 'q4_2020']) expect(fieldName(name)).toBe(name);
});
