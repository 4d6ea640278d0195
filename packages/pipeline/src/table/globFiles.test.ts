import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { findFiles } from './findFiles.js';
import { globFiles } from './globFiles.js';

function tree(): (pattern: string) => Promise<string[]> {
  const folder = temporaryFolder();
  for (const name of [
    'b.csv',
    'a.csv',
    'B.csv',
    'é.csv',
    '𝒳.csv',
    '．.csv',
    'a.txt',
    '.hidden.csv',
    'x[1].csv',
    'in/c.csv',
    'in/deep/d.csv',
    '.git/e.csv',
  ]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  mkdirSync(join(folder, 'folder.csv'));
  symlinkSync(join(folder, 'in'), join(folder, 'link'));
  symlinkSync(folder, join(folder, 'in', 'loop'));
  return async (pattern) => (await globFiles(join(folder, pattern))).map((path) => relative(folder, path));
}

test('* and ? stand for parts of one name, in code-point order, and never for a leading dot or a folder', async () => {
  const glob = tree();
  expect(await glob('*.csv')).toEqual(['B.csv', 'a.csv', 'b.csv', 'x[1].csv', 'é.csv', '．.csv', '𝒳.csv']);
  expect(await glob('?.csv')).toEqual(['B.csv', 'a.csv', 'b.csv', 'é.csv', '．.csv', '𝒳.csv']);
  expect(await glob('.h*.csv')).toEqual(['.hidden.csv']);
  expect(await glob('i*/?.csv')).toEqual(['in/c.csv']);
});

test('** stands for any folders, none too, and follows no link', async () => {
  const glob = tree();
  expect(await glob('**/[cd].csv')).toEqual([]);
  expect(await glob('**/c.csv')).toEqual(['in/c.csv']);
  expect(await glob('in/**/*.csv')).toEqual(['in/c.csv', 'in/deep/d.csv']);
  expect(await glob('**/deep/**')).toEqual(['in/deep/d.csv']);
});

test('a linked folder that is named is followed', async () => {
  expect(await tree()('l*/c.csv')).toEqual(['link/c.csv']);
});

test('a path without wildcards is itself, where it is a file', async () => {
  const glob = tree();
  expect(await glob('x[1].csv')).toEqual(['x[1].csv']);
  expect(await glob('folder.csv')).toEqual([]);
  expect(await glob('nowhere/*.csv')).toEqual([]);
});

test.each([
  ['that is longer than the system allows', `${'9'.repeat(400)}.csv`, 'there is no file'],
  ['below a folder whose name is so', `${'9'.repeat(400)}/*.csv`, 'no file matches'],
  ['with a character that no path holds', 'prices\u0000.csv', 'no path holds'],
])('a name %s is a problem', async (_, path, message) => {
  const found = await findFiles({ path: join(temporaryFolder(), path) });
  expect(found).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(message) }] });
});
