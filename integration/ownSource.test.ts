import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

const example = join(root, 'examples/own-source');
mkdirSync(join(example, '.folio'), { recursive: true });
// Inside the workspace, where the packages that the module imports are found.
const folder = mkdtempSync(join(example, '.folio', 'built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = { FOLIO_HOME: join(folder, 'store') };

test('the built command takes prices from a source of one’s own, and from the store the second time', async () => {
  const run = async () => {
    const { code, stdout } = await folio(['run', join(example, 'own-source.yaml'), '--json'], env).ended;
    const { results, stages } = JSON.parse(stdout) as {
      results: { figures: { totalReturn: number } }[];
      stages: { ran: number; total: number };
    };
    return { code, growth: results[0]!.figures.totalReturn, stages };
  };
  const [first, second] = [await run(), await run()];
  expect([first.code, first.stages.ran]).toEqual([0, first.stages.total]);
  expect(first.growth).toBeCloseTo((1 + 1.04) / 2 - 1, 12);
  expect([second.code, second.stages.ran, second.growth]).toEqual([0, 0, first.growth]);
});

test('what a source of one’s own throws is told with its line, and no stack', async () => {
  const text = readFileSync(join(example, 'closes.mjs'), 'utf8');
  const line = text.split('\n').findIndex((each) => each.includes('JSON.parse')) + 1;
  writeFileSync(join(folder, 'closes.mjs'), text);
  writeFileSync(join(folder, 'closes.json'), 'not JSON');
  writeFileSync(join(folder, 'own-source.yaml'), readFileSync(join(example, 'own-source.yaml')));
  const { code, stderr } = await folio(['run', join(folder, 'own-source.yaml')], env).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`closes.mjs:${line}`);
  expect(stderr).toContain('the source "json-closes" failed: ');
  expect(stderr).not.toMatch(/\n\s+at |internal error/);
});

test('a plugin that is not there is a mistake of the spec, at its line', async () => {
  const { code, stderr } = await folio(['validate', join(example, 'own-source.yaml'), '--set', 'plugins=[other.mjs]'], env).ended;
  expect(code).toBe(2);
  expect(stderr).toContain('cannot read the plugin "other.mjs": there is no such file');
});
