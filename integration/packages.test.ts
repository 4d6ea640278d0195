import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './folio.js';
import { npm, overrides, pack, packages } from './pack.js';

const project = mkdtempSync(join(tmpdir(), 'folio-packed-'));
const packed = new Map<string, readonly string[]>();

beforeAll(() => {
  const tarballs = packages.map((name) => {
    const { tarball, files } = pack(name, project);
    packed.set(name, files);
    return tarball;
  });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'reader', private: true, type: 'module', overrides }));
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', ...tarballs], project);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test.each(packages)('the tarball of %s carries its build and no source', (name) => {
  const files = packed.get(name)!;
  expect(files).toContain('dist/index.js');
  expect(files).toEqual(expect.arrayContaining(['dist/index.d.ts', 'dist/LICENSE', 'README.md']));
  expect(files.filter((file) => /(^|\/)src\/|\.test\.|tsbuildinfo|(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

test('a fresh project imports every installed package', () => {
  const script = packages
    .map((name) => `console.log(${JSON.stringify(name)}, Object.keys(await import('@foliograph/${name}')).length > 0);`)
    .join('\n');
  writeFileSync(join(project, 'read.mjs'), script);
  const lines = execFileSync(process.execPath, ['read.mjs'], { cwd: project, encoding: 'utf8' }).trim().split('\n');
  expect(lines).toEqual(packages.map((name) => `${name} true`));
});

test('a fresh project compiles strictly against the installed types, libraries checked too', () => {
  writeFileSync(
    join(project, 'typed.ts'),
    `import { evaluate, type Panel, parseFormula } from '@foliograph/core';
import { openForecaster } from '@foliograph/models';
import { loadSpec, plan, type RunEvent, run } from '@foliograph/pipeline';
import { renderReport } from '@foliograph/report';
import { program } from '@foliograph/cli';
import { createNodesV2 } from '@foliograph/nx';
const panel: Panel = { assets: ['A'], sessions: ['2024-01-02'], calendar: 'daily', fields: new Map([['close', Float64Array.of(1)]]) };
const formula = parseFormula('close');
export const first: number | undefined = formula.ok ? evaluate([formula.value], panel)[0]?.[0] : undefined;
const loaded = await loadSpec('x.yaml', { set: ['seed=3'] });
const emit = (event: RunEvent): void => {
  const seconds: number = event.type === 'finished' ? event.seconds : 0;
  console.log(event.type, seconds);
};
if (loaded.ok) {
  const planned = await plan(loaded.value);
  const outcome = await run(loaded.value, { emit, signal: AbortSignal.timeout(1000), jobs: 1 });
  if (planned.ok && outcome.ok) console.log(planned.value.nodes[0]?.state, outcome.value.results[0]?.figures.sharpe);
}
export { createNodesV2, openForecaster, program, renderReport };
`,
  );
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '@types/node@20'], project);
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--moduleResolution',
    'nodenext',
    '--target',
    'es2023',
    '--types',
    'node',
  ];
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  expect(spawnSync(process.execPath, [compiler, ...options, 'typed.ts'], { cwd: project, encoding: 'utf8' })).toMatchObject({
    stdout: '',
    status: 0,
  });
});

test('the installed command runs the quickstart pipeline', () => {
  writeFileSync(join(project, 'quickstart.yaml'), readFileSync(join(root, 'pipelines/quickstart.yaml')));
  const folio = join(project, 'node_modules/@foliograph/cli/bin/folio.js');
  const answer = execFileSync(process.execPath, [folio, 'run', 'quickstart.yaml', '--json'], { cwd: project, encoding: 'utf8' });
  const { status, results, report } = JSON.parse(answer) as { status: string; results: unknown[]; report: string };
  expect(status).toBe('ok');
  expect(results.length).toBeGreaterThan(1);
  expect(readFileSync(report, 'utf8')).toContain('synthetic');
});
