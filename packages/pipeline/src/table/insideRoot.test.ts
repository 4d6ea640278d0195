import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { findFiles } from './findFiles.js';

/** A folder `in` with a file of its own and a link to one outside. */
function tree() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'out.csv'), '');
  writeFileSync(join(folder, 'in', 'own.csv'), '');
  symlinkSync(join(folder, 'out.csv'), join(folder, 'in', 'link.csv'));
  symlinkSync(join(folder, 'in'), join(folder, 'other'));
  const inside = join(folder, 'in');
  const find = async (path: string, root?: string) => {
    const found = await findFiles({ path: `${folder}/${path}` }, root === undefined ? {} : { root: join(folder, root) });
    return found.ok ? found.value.map(({ name }) => name) : found.problems.map(({ place, message }) => [place?.file, message]);
  };
  return { folder, inside, find };
}

test('a file that `..` or a link leads out of the root is refused with both their names', async () => {
  const { folder, inside, find } = tree();
  const message = `the file lies outside ${JSON.stringify(inside)}`;
  expect(await find('in/../out.csv', 'in')).toEqual([[join(folder, 'out.csv'), message]]);
  expect(await find('in/link.csv', 'in')).toEqual([[join(inside, 'link.csv'), message]]);
  expect(await find('in/*.csv', 'in')).toEqual([[join(inside, 'link.csv'), message]]);
  expect(await find('in/own.csv', 'in')).toEqual(['own.csv']);
  expect(await find('other/own.csv', 'in')).toEqual(['own.csv']);
  expect(await find('in/*.csv', '.')).toEqual(['link.csv', 'own.csv']);
});

test('without a root a file that is named may lie anywhere, and one found by a wildcard only below the pattern', async () => {
  const { inside, find } = tree();
  expect(await find('in/link.csv')).toEqual(['link.csv']);
  expect(await find('in/*.csv')).toEqual([[join(inside, 'link.csv'), `the file lies outside ${JSON.stringify(inside)}`]]);
  expect(await find('*.csv')).toEqual(['out.csv']);
});

test('a root that is not there is told', async () => {
  const { folder, find } = tree();
  expect(await find('out.csv', 'nowhere')).toEqual([[join(folder, 'nowhere'), 'there is no such file']]);
});
