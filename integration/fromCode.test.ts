import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './folio.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the program of the examples runs a spec from code, of at most 25 lines, and takes it from the store the second time', () => {
  const file = join(root, 'examples/from-code/run.mjs');
  expect(readFileSync(file, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(25);
  const run = () => spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8', env: { ...process.env, FOLIO_HOME: folder } });
  const first = run();
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toMatch(/^0 stages are in the store$/m);
  expect(first.stdout).toMatch(/^train:lstm: \d/m);
  expect(first.stdout).toMatch(/^best-ten: Sharpe ratio -?\d+\.\d\d$/m);
  expect(first.stdout).toContain(`ok, ${join(folder, 'reports', 'quickstart.html')}`);
  const second = run();
  expect(second.stdout).not.toMatch(/^train:/m);
  expect(second.stdout.split('\n').slice(-5)).toEqual(first.stdout.split('\n').slice(-5));
});
