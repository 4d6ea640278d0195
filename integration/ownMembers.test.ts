import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

const example = join(root, 'examples/own-members');
mkdirSync(join(example, '.folio'), { recursive: true });
// Inside the workspace, where the packages that the module imports are found.
const folder = mkdtempSync(join(example, '.folio', 'built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = { FOLIO_HOME: join(folder, 'store') };
const code = readFileSync(join(example, 'own.mjs'), 'utf8');
const run = async (text = code) => {
  writeFileSync(join(folder, 'own.mjs'), text);
  writeFileSync(join(folder, 'own-members.yaml'), readFileSync(join(example, 'own-members.yaml')));
  const ended = await folio(['run', join(folder, 'own-members.yaml'), '--json', '--out', join(folder, 'out')], env).ended;
  return { ...ended, ...(JSON.parse(ended.stdout) as { stages: { ran: number; total: number }; problems?: { message: string }[] }) };
};

test('workers of the built command run a stage of one’s own, whose output is laid with the report', async () => {
  const first = await run();
  expect([first.code, first.stages.ran]).toEqual([0, first.stages.total]);
  const { share } = JSON.parse(readFileSync(join(folder, 'out', 'market', 'breadth.json'), 'utf8')) as { share: number[] };
  expect(share.at(-1)).toBeGreaterThanOrEqual(0);
  expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain('Best session');
  const second = await run();
  expect([second.code, second.stages.ran]).toEqual([0, 0]);
});

test('folio plan shows it, and why it would run again', async () => {
  writeFileSync(join(folder, 'own.mjs'), `${code}// A remark.\n`);
  const { stdout } = await folio(['plan', join(folder, 'own-members.yaml')], env).ended;
  expect(stdout).toMatch(/^breadth:market +miss +file plugins\/own\.mjs changed( .*)?$/m);
});

test('what it throws in a worker is told with its line, and no stack', async () => {
  const { code: ended, problems } = await run(code.replace('    await write(', "    throw new Error('no idea');\n    await write("));
  const line = code.split('\n').findIndex((each) => each.includes('await write(')) + 1;
  const place = { file: join(folder, 'own.mjs'), line };
  expect([ended, problems]).toEqual([1, [{ severity: 'error', message: 'the stage "breadth" failed: no idea', place }]]);
});
