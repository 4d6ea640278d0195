import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { chartOf } from '../../test-support/chartOf.js';
import { answers, feedServer } from '../../test-support/feedServer.js';
import { fetching } from '../../test-support/fetching.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { yahoo } from '../sources/yahoo.js';

/** Calls to the file system that are still carried out; then every one fails, as for a process that is gone. */
const life = vi.hoisted(() => ({ left: Infinity }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const mortal = <A extends unknown[], R>(call: (...given: A) => Promise<R>, last?: (...given: A) => Promise<unknown>) => {
    return async (...given: A): Promise<R> => {
      if (life.left-- > 0) return call(...given);
      if (life.left === -1) await last?.(...given);
      throw new Error('killed');
    };
  };
  const open = mortal(real.open);
  return {
    ...real,
    ...Object.fromEntries(
      ['copyFile', 'link', 'mkdir', 'rename', 'rm', 'rmdir', 'readdir', 'writeFile', 'readFile'].map((name) => [
        name,
        mortal(real[name as 'rm']),
      ]),
    ),
    open: async (...given: Parameters<typeof real.open>) => {
      const file: FileHandle = await open(...given);
      // The last write of a process that is killed gets half of the way.
      const half = async (content: string | Uint8Array) => void (await file.writeFile(content.slice(0, content.length >> 1)));
      return {
        writeFile: mortal((content: string) => file.writeFile(content), half),
        sync: mortal(async () => {}),
        close: () => file.close(),
      };
    },
  };
});

test('killed at any moment, a fetch leaves a whole snapshot current and goes on from what it had', async () => {
  const server = await feedServer();
  const symbols = ['A', 'B'];
  const serve = (close: number) => {
    for (const symbol of symbols) server.script(symbol, answers.body(chartOf(symbol, { '2024-01-02': close })));
  };
  const closesIn = async (to: string) => {
    const files = await yahoo.files({ path: to });
    const read = files.ok ? await yahoo.read({ path: to }, files.value, { seed: 0, signal: new AbortController().signal }) : files;
    if (!read.ok) throw new Error(read.problems[0]!.message);
    return [...read.value.fields.get('close')!];
  };
  const states = new Set<string>();
  const earlier = temporaryFolder();
  serve(1);
  await fetching({ symbols, to: earlier, base: server.base });
  serve(2);
  for (let k = 0; ; k++) {
    const to = temporaryFolder();
    cpSync(earlier, to, { recursive: true });
    const asked = { symbols, to, base: server.base };
    life.left = k;
    const lived = await fetching(asked).then(
      () => true,
      (error: Error) => {
        expect(error.message).toBe('killed');
        return false;
      },
    );
    life.left = Infinity;
    if (lived) break;

    const after = await closesIn(to);
    expect([
      [1, 1],
      [2, 2],
    ]).toContainEqual(after);
    const kept = existsSync(join(to, 'partial')) ? readdirSync(join(to, 'partial'), { recursive: true, encoding: 'utf8' }) : [];
    const held = symbols.filter((symbol) => kept.some((name) => /^[^.]+$/.test(name.split('/')[0]!) && name.endsWith(`/${symbol}.json`)));
    // Here the process that holds the lock still runs.
    for (const name of kept)
      if (name.endsWith('.lock') && readFileSync(join(to, 'partial', name), 'utf8') !== '')
        writeFileSync(join(to, 'partial', name), '2147483646');
    const before = server.asked.length;
    const again = await fetching(asked);
    expect([again.status, again.kept]).toEqual(['ok', held.length]);
    expect(server.asked.length - before).toBe(2 - held.length);
    expect(await closesIn(to)).toEqual([2, 2]);
    expect(readdirSync(to).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual(['current.json']);
    states.add(`${after[0]} ${held.length}`);
  }
  expect([...states].sort()).toEqual(['1 0', '1 1', '1 2', '2 0', '2 2']);
});
