import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from './fileNameOf.js';

test.each([
  ['BRK-B', 'BRK-B.json'],
  ['^GSPC', '_5EGSPC.json'],
  ['EURUSD=X', 'EURUSD_3DX.json'],
  ['../../ETC/PASSWD', '_2E._2F.._2FETC_2FPASSWD.json'],
  ['..', '_2E..json'],
  ['C:\\A', 'C_3A_5CA.json'],
  ['A_B', 'A_5FB.json'],
  ['CON', '_43ON.json'],
  ['CONX', 'CONX.json'],
  ['Ä', '_C3_84.json'],
])('%s lies in %s', (symbol, name) => {
  expect(fileNameOf(symbol, 'json')).toBe(name);
});

test('no symbol has a file outside the folder, and no two have one file, not even where case is not told apart', () => {
  const symbols = fc
    .string({ unit: fc.constantFrom(...'AB./\\_^=%:5EF é\u0000😀'), minLength: 1, maxLength: 12 })
    .map((text) => text.toUpperCase());
  fc.assert(
    fc.property(symbols, symbols, (one, other) => {
      const name = fileNameOf(one, 'json');
      expect(resolve(join('/data', name))).toBe(`/data/${basename(name)}`);
      expect(name).toMatch(/^[\w-][\w.-]*$/);
      expect(name.toLowerCase() === fileNameOf(other, 'json').toLowerCase()).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
});
