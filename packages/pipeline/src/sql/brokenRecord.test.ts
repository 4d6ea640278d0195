import { expect, test } from 'vitest';
import { brokenRecord } from './brokenRecord.js';

test.each<[what: string, text: string, line: number | undefined]>([
  ['an array of records', '[{"a":1},\n{"a":"}\\"{"}]\n', undefined],
  ['records on lines', '{"a":1}\n{"a":{"b":2}}\n', undefined],
  ['a value that is missing', '[{"a":1},\n{"a":2},\n{"a":}]', 3],
  ['a bare word', '{"a":1}\n{"a":nought}\n{"a":3}\n', 2],
  ['a quote that is never closed', '{"a":1}\n{"a":"2}\n{"a":3}\n', 2],
  ['a record that is never closed', '{"a":1}\n{"a":2\n{"a":3}\n', 2],
  ['a record that is cut off', '[\n  {"a":1},\n  {"a":\n', 3],
  ['no record', '', undefined],
])('%s', (_, text, line) => {
  expect(brokenRecord(text)).toBe(line);
});
