import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const data = process.env.FOLIO_DATA;
if (!data) process.stderr.write('FOLIO_DATA is not set: the analyses of Yang are not done again\n');

afterEach(() => {
  vi.restoreAllMocks();
});

test.skipIf(!data).each([
  ['yang-significance', () => import('./yang-significance.js')],
  ['yang-pools', () => import('./yang-pools.js')],
] as const)(
  'results/%s.json is what the analysis prints',
  async (name, analyse) => {
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    await analyse();
    expect(printed.join('')).toBe(readFileSync(new URL(`../results/${name}.json`, import.meta.url), 'utf8'));
  },
  300_000,
);
