import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { opened } from '../../../../pipeline/test-support/opened.js';
import { aged, keyNamed, recorded, storedIn } from '../../../../pipeline/test-support/storedIn.js';
import { program } from '../../program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folio-cache-'));
  vi.stubEnv('FOLIO_HOME', join(folder, 'store'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** What a command prints and how it ends. */
async function folio(...words: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
  const code = await program(words);
  vi.restoreAllMocks();
  return { code, ...said };
}

/** A store with an old output that a run keeps, and another that none does. */
async function filled() {
  const store = await opened(join(folder, 'store'));
  const [kept, free] = [await storedIn(store, 'kept', { 'bulk.bin': new Uint8Array(4000) }), await storedIn(store, 'free', { text: '1' })];
  const { id } = await recorded(store, 'mine', kept);
  for (const manifest of [kept, free]) aged(store, manifest, 40);
  return { store, id, content: join(store.home, 'objects', free.files[0]!.sha256.slice(0, 2), free.files[0]!.sha256) };
}

test('ls lists entries by spec and stage with who keeps them, and one by one as JSON', async () => {
  const { id, store } = await filled();
  const { code, stdout, stderr } = await folio('cache', 'ls');
  const [head, ...rows] = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  expect([code, head]).toEqual([0, ['spec', 'stage', 'entries', 'size', 'last used', 'kept by']]);
  expect(rows.map((row) => [row[0], row[1], row[2], row[5]])).toEqual([
    ['mine', 'toy', '1', id],
    ['–', 'toy', '1', '–'],
  ]);
  expect(stderr).toContain('2 entries');
  const { entries, home } = JSON.parse((await folio('cache', 'ls', '--json')).stdout) as {
    home: string;
    entries: { node: string; keptBy: string[] }[];
  };
  expect(home).toBe(store.home);
  expect(new Map(entries.map(({ node, keptBy }) => [node, keptBy]))).toEqual(
    new Map([
      ['kept', [id]],
      ['free', []],
    ]),
  );
});

test('verify ends with 0 where all is sound, and with 1, naming it, where a byte is not', async () => {
  const { content } = await filled();
  expect(await folio('cache', 'verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing is damaged') });
  writeFileSync(content, '2');
  const { code, stderr, stdout } = await folio('cache', 'verify');
  expect([code, stdout]).toEqual([1, expect.stringContaining('2 damaged')]);
  expect(stderr).toContain('free, whose file text is damaged');
  expect(existsSync(content)).toBe(false);
  expect(await folio('cache', 'verify')).toMatchObject({ code: 0 });
});

test('gc removes old entries that no run keeps, says so before where asked, and ends with 1 where more is kept than may be', async () => {
  const { store } = await filled();
  const dry = await folio('cache', 'gc', '--older-than', '30d', '--dry-run');
  expect([dry.code, dry.stdout]).toEqual([0, expect.stringMatching(/^free {2}[0-9a-f]{12} {2}.*\nwould remove 1 entries: /)]);
  expect(readdirSync(join(store.home, 'manifests'))).toHaveLength(2);
  const { code, stdout } = await folio('cache', 'gc', '--older-than', '30d', '--json');
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    expect.objectContaining({ status: 'ok', kept: 1, removed: [expect.objectContaining({ node: 'free' })] }),
  ]);
  expect(readdirSync(join(store.home, 'manifests'))).toEqual([`${keyNamed('kept')}.json`]);
  expect(await folio('cache', 'gc', '--max-size', '1k')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('1 entries are kept by runs'),
  });
});

test('a bound that is none, and a folder without a store, are told', async () => {
  expect(await folio('cache', 'gc', '--max-size', 'big')).toMatchObject({ code: 2, stderr: expect.stringContaining('is "big"') });
  for (const command of ['ls', 'verify', 'gc'])
    expect(await folio('cache', command)).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no store') });
  expect(existsSync(join(folder, 'store'))).toBe(false);
});
