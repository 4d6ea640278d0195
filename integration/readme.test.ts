import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the first pipeline of the README runs as it stands, in at most fifteen lines', async () => {
  const [, yaml = ''] = /```yaml\n([^`]+)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(yaml.trim().split('\n').length).toBeLessThanOrEqual(15);
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, yaml);
  const { code, stdout } = await folio(['run', file, '--json'], { FOLIO_HOME: join(folder, 'store') }).ended;
  expect(code).toBe(0);
  const { results } = JSON.parse(stdout) as { results: { name: string }[] };
  expect(results.map(({ name }) => name)).toEqual(['tilted', 'equal']);
});
