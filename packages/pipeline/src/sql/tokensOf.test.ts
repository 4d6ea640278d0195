import { expect, test } from 'vitest';
import { plainSpaces } from './plainSpaces.js';
import { tokensOf } from './tokensOf.js';

const texts = (query: string) => tokensOf(query).map(({ text }) => text);

test('quotes of every kind hold one token, comments and spaces none', () => {
  expect(texts(`SELECT 'a''b;', "c""d", E'\\'e', $x$f'$x$, $$g$$ -- h '\n/* i /* ' */ " */, j1_k$ <> 1.5;`)).toEqual([
    'SELECT',
    "'a''b;'",
    ',',
    '"c""d"',
    ',',
    "E'\\'e'",
    ',',
    "$x$f'$x$",
    ',',
    '$$g$$',
    ',',
    'j1_k$',
    '<',
    '>',
    '1',
    '.',
    '5',
    ';',
  ]);
  expect(texts('')).toEqual([]);
  expect(texts("'never closed")).toEqual(["'", 'never', 'closed']);
});

test('tokens stand where they say', () => {
  const query = 'SELECT ü, "𝒳" -- é\n FROM t';
  for (const { text, start, end } of tokensOf(query)) expect(query.slice(start, end)).toBe(text);
});

test('unusual spaces become plain ones outside quotes alone, and nothing moves', () => {
  const query = "\ufeffSELECT\u00a0'\u00a0'\r\n\tFROM\u3000t";
  expect(plainSpaces(query, tokensOf(query))).toBe(" SELECT '\u00a0'\r\n\tFROM t");
});
