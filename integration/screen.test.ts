import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio } from './folio.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-screen-'));
const file = join(folder, 'screened.yaml');
const spec = `
name: screened
data: { prices: { synthetic: { assets: 16, from: 2015-01-01, sessions: 300, delistings: 0, listings: 0, gaps: 0, signal: 0.3 } } }
factors: [{ trend: "close / delay(close, 10) - 1" }, { flat: close / close }]
screen: { information-coefficient: { method: spearman } }
target: forward-return
split: { walk-forward: { train: 200, test: 50 } }
`;
writeFileSync(file, spec);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const screen = (...words: readonly string[]) => folio(['screen', file, ...words], { FOLIO_HOME: join(folder, 'home') }).ended;

test('folio screen tells each fold with its factors, their figures and the reason; the same as JSON', async () => {
  const { code, stdout } = await screen();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^fold 1, 2015-01-01 to 2015-\d\d-\d\d, 16 assets: 1 of 2 factors kept\n +IC +ICIR +t +p +spread +turnover\n/);
  expect(stdout).toMatch(/\ntrend +0\.\d{3} .* kept +p \S+, at most 0\.05 asked\n/);
  expect(stdout).toMatch(/\nflat +– .* dropped {2}it has no coefficient/);
  const told = JSON.parse((await screen('--json')).stdout) as { status: string; folds: { kept: string[] }[] };
  expect([told.status, told.folds.map(({ kept }) => kept)]).toEqual(['ok', [['trend'], ['trend']]]);
}, 60_000);

test('a screen that keeps nothing ends with 1 and names the closest, a spec without one with 2', async () => {
  const nothing = await screen('--set', 'screen.information-coefficient.min-ic=0.9');
  expect([nothing.code, nothing.stdout]).toEqual([1, expect.stringContaining('0 of 2 factors kept; closest was trend: |IC| 0.')]);
  const without = await screen('--set', 'screen=none');
  expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('it has no screen')]);
}, 60_000);
