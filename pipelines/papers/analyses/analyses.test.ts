import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const data = process.env.FOLIO_DATA;
if (!data) process.stderr.write('FOLIO_DATA is not set: the analyses of the papers are not done again\n');
const names = readdirSync(new URL('.', import.meta.url)).flatMap((file) => /^([^.]+)\.ts$/.exec(file)?.[1] ?? []);

afterEach(() => {
  vi.restoreAllMocks();
});

test.skipIf(!data).each(names)(
  'results/%s.json is what the analysis prints',
  async (name) => {
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    await import(/* @vite-ignore */ new URL(`./${name}.ts`, import.meta.url).href);
    expect(printed.join('')).toBe(readFileSync(new URL(`../results/${name}.json`, import.meta.url), 'utf8'));
  },
  300_000,
);
