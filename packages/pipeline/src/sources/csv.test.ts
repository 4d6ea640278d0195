import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csv } from './csv.js';
import { readSeries } from './readSeries.js';

const signal = new AbortController().signal;
const defaults = { shape: 'files', date: 'date', columns: {}, unit: 'none', maxJump: 0.9 } as const;
type P = Parameters<typeof csv.read>[0];

async function read(p: Partial<P> & { path: string }) {
  const params = { ...defaults, ...p } as P;
  const files = await csv.files(params);
  return files.ok ? csv.read(params, files.value, { seed: 0, signal }) : files;
}

const data = process.env.FOLIO_DATA;
test.skipIf(!data)('the twelve stocks are read', async () => {
  for (let i = 0; i < 4; i++) {
  const bars = await read({ path: join(data!, 'us12/*.csv'), columns: { close: 'adj_close' } });
  if (!bars.ok) throw new Error(JSON.stringify(bars));
  expect(bars.value.assets.length).toBe(12);
  expect(bars.value.sessions[0]).toBe('2000-01-03');
  expect(bars.value.sessions.at(-1)).toBe('2023-12-29');
  expect([...bars.value.fields.keys()]).toEqual(['close', 'open', 'high', 'low', 'volume']);
  expect(bars.value.fields.get('close')![0]).toBe(0.846127);
  }
});
