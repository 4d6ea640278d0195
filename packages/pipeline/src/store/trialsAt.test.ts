import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { trialsAt } from './trialsAt.js';

const trial = (id: string, sharpe: number | null = 1) => ({ id, strategy: 'top', sharpe });

test('a trial counts once under its name, with the Sharpe ratio that it had first', async () => {
  const trials = trialsAt(temporaryFolder());
  expect(trials.read('mine')).toEqual([]);
  expect(await trials.add('mine', [trial('a'), trial('b', null), trial('a', 2)])).toBe(2);
  expect(await trials.add('mine', [trial('b', 3), trial('c')])).toBe(3);
  expect(await trials.add('mine', [trial('c')])).toBe(3);
  expect(await trials.add('other', [trial('a')])).toBe(1);
  expect(trials.read('mine')).toEqual([trial('a'), trial('b', null), trial('c')]);
});

test('what is counted is only added to, and a line that was cut off costs itself alone', async () => {
  const home = temporaryFolder();
  const trials = trialsAt(home);
  await trials.add('mine', [trial('a')]);
  const [file] = readdirSync(join(home, 'trials'));
  const path = join(home, 'trials', file!);
  const before = readFileSync(path, 'utf8');
  appendFileSync(path, '{"id":"b","str');
  await trials.add('mine', [trial('c')]);
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
  expect(trials.read('mine').map(({ id }) => id)).toEqual(['a', 'c']);
});
