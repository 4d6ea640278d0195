import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CreateNodesV2 } from 'nx/src/devkit-exports';
import { expect, onTestFinished, test } from 'vitest';
import { createNodesV2 } from './createNodesV2.js';
import type { NxOptions } from './NxOptions.js';
import type { Project } from './Target.js';

const spec = 'name: a\ndata: {}\nmodels: {}\nportfolios: {}\n';

function inferred(files: Readonly<Record<string, string>>, options?: Partial<NxOptions>): Readonly<Record<string, Project>> {
  const workspaceRoot = mkdtempSync(join(tmpdir(), 'folio-nx-'));
  onTestFinished(() => rmSync(workspaceRoot, { recursive: true, force: true }));
  for (const [file, text] of Object.entries({ ...files, 'node_modules/@foliograph/cli/package.json': '{}' })) {
    mkdirSync(dirname(join(workspaceRoot, file)), { recursive: true });
    writeFileSync(join(workspaceRoot, file), text);
  }
  const specs = Object.keys(files).filter((file) => file.endsWith('.yaml'));
  const found = createNodesV2[1](specs, options, { workspaceRoot });
  expect(found.map(([file]) => file)).toEqual(specs.filter((file) => found.some(([of]) => of === file)).toSorted());
  return Object.assign({}, ...found.map(([, { projects }]) => projects)) as Record<string, Project>;
}
const shown = (projects: Readonly<Record<string, Project>>) => Object.entries(projects).map(([root, { name }]) => `${root} ${name}`);

test('a pipeline is a project with one cached target, whose input is its fingerprint, and a target a stage that the store decides about', () => {
  const { name, targets } = inferred({ 'research/first.folio.yaml': spec }).research!;
  expect(name).toBe('first');
  expect(Object.keys(targets)).toEqual(['run', 'panel', 'dataset', 'train', 'predict', 'portfolio', 'backtest', 'report']);
  expect(targets.run).toMatchObject({
    command: 'node node_modules/@foliograph/cli/bin/folio.js run "research/first.folio.yaml" --out "dist/folio/research/first"',
    cache: true,
    inputs: [{ runtime: 'node node_modules/@foliograph/cli/bin/folio.js fingerprint "research/first.folio.yaml"' }],
    outputs: ['{workspaceRoot}/dist/folio/research/first'],
  });
  expect(targets.train).toMatchObject({
    command: 'node node_modules/@foliograph/cli/bin/folio.js run "research/first.folio.yaml" --until train',
    cache: false,
  });
});

test('only stages that a spec brings about are targets; a spec that extends another may bring about all', () => {
  const targetsOf = (text: string) => Object.keys(inferred({ 'a/a.folio.yaml': text }).a!.targets);
  expect(targetsOf('data: {}\n')).toEqual(['run', 'panel']);
  expect(targetsOf('extends: ../b.yaml\n')).toEqual([
    'run',
    'panel',
    'dataset',
    'screen',
    'train',
    'predict',
    'portfolio',
    'backtest',
    'report',
  ]);
});

test('a pipeline has its folder as root where it stands alone in one that is no project, else its own file', () => {
  expect(shown(inferred({ 'a/x.folio.yaml': spec, 'b/y.folio.yaml': spec, 'b/z.folio.yaml': spec }))).toEqual([
    'a x',
    'b/y.folio.yaml y',
    'b/z.folio.yaml z',
  ]);
  expect(shown(inferred({ 'a/x.folio.yaml': spec, 'a/package.json': '{}' }))).toEqual(['a/x.folio.yaml x']);
  expect(shown(inferred({ 'x.folio.yaml': spec }))).toEqual(['x.folio.yaml x']);
});

test('two files of one name are told apart by their folders', () => {
  expect(shown(inferred({ 'a/x.folio.yaml': spec, 'b/c/x.folio.yaml': spec }))).toEqual(['a a-x', 'b/c b-c-x']);
});

test('options say which files are pipelines and where outputs go; other files are left alone', () => {
  expect(inferred({ 'a/x.yaml': 'name: a\n', 'docker-compose.yaml': '' })).toEqual({});
  const { targets } = inferred({ 'a/x.yaml': spec, 'b/y.yaml': spec }, { pipelines: 'a/*.yaml', outputs: 'out' }).a!;
  expect(targets.run!.outputs).toEqual(['{workspaceRoot}/out/a/x']);
});

test('the plugin is one as Nx types it', () => {
  const [glob] = createNodesV2 satisfies readonly [string, (...given: Parameters<CreateNodesV2<NxOptions>[1]>) => unknown];
  expect(glob).toBe('**/*.{yaml,yml}');
});
