import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';

test('a spec is laid over what it extends: maps joined, the rest replaced, paths from the file that wrote them', async () => {
  const { spec, folder } = await tellSpec({
    'child.yaml': `extends: base.yaml
name: child
data: { prices: synthetic, risk-free: { csv: { unit: fraction } } }
models:
  lstm: { lstm: { layers: [64] } }
  last-value: lstm
portfolios: { both: equal-weight }
preprocess:
report: [equity]
`,
    'base.yaml': exampleSpec,
  });
  const base = (await tellSpec(exampleSpec, { cwd: folder })).spec!;
  expect(spec).toEqual({
    ...base,
    name: 'child',
    data: {
      ...base.data,
      prices: { name: 'synthetic', params: { assets: 8 } },
      benchmarks: {
        nasdaq: {
          ...base.data.benchmarks.nasdaq,
          params: { ...base.data.benchmarks.nasdaq!.params, path: resolve(folder, '../data/us12-benchmarks/IXIC.csv') },
        },
      },
      riskFree: { name: 'csv', params: { path: join(folder, 'treasury-2y.csv'), column: 'yield_percent', unit: 'fraction', columns: {} } },
    },
    models: {
      lstm: { name: 'lstm', params: { ...base.models.lstm!.params, layers: [64] } },
      'last-value': { name: 'lstm', params: { window: 24, layers: [64], per: 'pooled', epochs: 10, learningRate: 1e-3 } },
    },
    portfolios: { ...base.portfolios, both: { name: 'equal-weight', params: {} } },
    preprocess: [],
    report: ['equity'],
  });
});

test('a mistake is told in the file where it stands, those of the spec itself first', async () => {
  const { problems } = await tellSpec({
    'child.yaml': 'extends: base.yaml\nseed: x\n',
    'base.yaml': exampleSpec.replace('window: 24', 'window: 0').replace('seed: 7', 'seed: y'),
  });
  expect(problems).toEqual(['child.yaml:2:7  seed must be a whole number, is "x"', 'base.yaml:17:27  window must be at least 1, is 0']);
});

test('what is missing is told of the spec that was asked for', async () => {
  const { problems } = await tellSpec({
    'child.yaml': 'extends: base.yaml\n',
    'base.yaml': exampleSpec.replace('target: next-price\n', ''),
  });
  expect(problems).toEqual(['child.yaml:1:1  the spec needs "target"']);
});

test('a spec that extends itself, nothing, or no spec is refused at its "extends"', async () => {
  const told = async (texts: Record<string, string>) => (await tellSpec(texts)).problems;
  expect(await told({ 'a.yaml': 'extends: b.yaml', 'b.yaml': 'name: b\nextends: ./a.yaml' })).toEqual([
    'b.yaml:2:10  a spec cannot extend itself: a.yaml → b.yaml → a.yaml',
  ]);
  expect(await told({ 'a.yaml': 'extends: none.yaml' })).toEqual(['a.yaml:1:10  cannot read the spec "none.yaml": there is no such file']);
  expect(await told({ 'a.yaml': 'extends: [b]' })).toEqual(['a.yaml:1:1  extends must be the path of a spec']);
  expect(await told({ 'a.yaml': 'extends: b.yaml', 'b.yaml': 'a: [' })).toEqual([
    'b.yaml:1:5  flow sequence in block collection must be sufficiently indented and end with a ]',
  ]);
  expect(await told({ 'a.yaml': `extends: "\${BASE}.yaml"` })).toEqual([
    `a.yaml:1:10  the environment variable BASE is not set\n    set it, or write \${BASE:-default}`,
  ]);
});

test('a file that cannot be read as a spec is a problem of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'));
  mkdirSync(join(folder, 'folder.yaml'));
  writeFileSync(join(folder, 'bytes.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  const { loadSpec, formatDiagnostic } = await import('./index.js');
  const { fakeRegistries: registries } = await import('../../test-support/fakeRegistries.js');
  const told = async (file: string) => {
    const loaded = await loadSpec(file, { registries, cwd: folder, env: {}, formula: (text) => ({ ok: true, value: text }) });
    return loaded.ok ? [] : loaded.problems.map((problem) => formatDiagnostic(problem, folder));
  };
  expect(await told('none.yaml')).toEqual(['none.yaml  cannot read the spec "none.yaml": there is no such file']);
  expect(await told('folder.yaml')).toEqual(['folder.yaml  cannot read the spec "folder.yaml": it is a folder']);
  expect(await told('bytes.yaml')).toEqual(['bytes.yaml  cannot read the spec "bytes.yaml": it is not UTF-8 text']);
});
