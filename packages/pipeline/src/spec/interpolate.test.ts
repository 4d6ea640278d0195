import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';
import { interpolate } from './interpolate.js';

test('a reference takes the variable, or its default where that is unset or empty', () => {
  const env = { A: 'one', EMPTY: '' };
  const filled = (text: string) => interpolate(text, env);
  expect(filled(`x\${A}y`)).toEqual({ ok: true, value: { text: 'xoney', given: false } });
  expect(filled(`\${A}`)).toEqual({ ok: true, value: { text: 'one', given: true } });
  expect(filled(`\${A:-two}`)).toMatchObject({ value: { text: 'one' } });
  expect(filled(`\${B:-two}`)).toEqual({ ok: true, value: { text: 'two', given: false } });
  expect(filled(`\${EMPTY:-two}`)).toMatchObject({ value: { text: 'two' } });
  expect(filled(`\${EMPTY}`)).toMatchObject({ value: { text: '' } });
  expect(filled(`\${toString:-two}\${__proto__:-three}`)).toMatchObject({ value: { text: 'twothree' } });
  expect(filled(`$\${A} $A`)).toMatchObject({ value: { text: `\${A} $A` } });
  expect(filled(`\${B:-two}\${A}`)).toMatchObject({ value: { text: 'twoone', given: false } });
});

test.each([`\${}`, `\${a b}`, `\${A`, `\${A:-\${B}}`, `\${1}`])('%s is no reference', (text) => {
  expect(interpolate(text, { A: '', B: '' })).toMatchObject({ ok: false });
});

test('a path that begins with a given variable starts from the working folder, any other from its file', async () => {
  const given = await tellSpec(exampleSpec, { env: { FOLIO_DATA: 'mine' }, cwd: resolve('/elsewhere') });
  expect(given.spec!.data.prices!.params.path).toBe(resolve('/elsewhere/mine/us12/*.csv'));
  expect(given.spec!.data.riskFree!.params.path).toBe(resolve(given.folder, 'treasury-2y.csv'));
  const inside = await tellSpec(exampleSpec.replace('treasury-2y.csv', `"x/\${WHICH}.csv"`), {
    env: { WHICH: 'treasury' },
    cwd: resolve('/elsewhere'),
  });
  expect(inside.spec!.data.riskFree!.params.path).toBe(resolve(inside.folder, 'x/treasury.csv'));
});

test('a reference without quotes means what its text would mean, one in quotes is a text', async () => {
  const seeded = (value: string) => tellSpec(exampleSpec.replace('seed: 7', `seed: ${value}`), { env: { SEED: '11' } });
  expect((await seeded(`\${SEED:-3}`)).spec!.seed).toBe(11);
  expect((await seeded(`\${OTHER:-3}`)).spec!.seed).toBe(3);
  expect((await seeded(`"\${SEED}"`)).problems).toEqual(['spec.yaml:2:7  seed must be a whole number, is "11"']);
});

test('an unset variable is an error at its place', async () => {
  const { problems } = await tellSpec(exampleSpec.replace('treasury-2y.csv', `"\${RATES}/2y.csv"`));
  expect(problems).toEqual([`spec.yaml:9:29  the environment variable RATES is not set\n    set it, or write \${RATES:-default}`]);
});
