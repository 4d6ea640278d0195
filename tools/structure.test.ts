import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Folders of each package in the order of the flow: a folder imports only from itself and from those before it. */
const flow: Readonly<Record<string, readonly string[]>> = {
  core: [
    'result',
    'schema',
    'member',
    'random',
    'sample',
    'inference',
    'panel',
    'calendar',
    'markets',
    'statements',
    'adjustments',
    'gaps',
    'universes',
    'kernel',
    'eligibilities',
    'operators',
    'factors',
    'expression',
    'factorSets',
    'transforms',
    'targets',
    'splits',
    'dataset',
    'merit',
    'screens',
    'optimization',
    'covariances',
    'expectations',
    'portfolios',
    'backtest',
    'conventions',
    'metrics',
    'accuracy',
  ],
  models: [
    'onnx',
    'graph',
    'ops',
    'gradient',
    'lowering',
    'devices',
    'tensorflow',
    'layers',
    'losses',
    'optimizers',
    'schedules',
    'engines',
    'backends',
    'scaling',
    'training',
    'windows',
    'freezing',
    'trees',
    'noise',
    'growth',
    'svm',
    'foreign',
    'models',
    'serving',
  ],
  report: [
    'format',
    'data',
    'html',
    'style',
    'chart',
    'table',
    'holdings',
    'quality',
    'screening',
    'random',
    'spans',
    'sweep',
    'sizes',
    'sections',
    'page',
    'client',
  ],
  pipeline: [
    'json',
    'environment',
    'arrow',
    'bars',
    'checks',
    'spellChecks',
    'statementChecks',
    'quality',
    'market',
    'table',
    'csv',
    'parquet',
    'sql',
    'guess',
    'http',
    'sources',
    'distributions',
    'forecasts',
    'plugins',
    'spec',
    'members',
    'store',
    'plan',
    'evaluation',
    'stages',
    'executors',
    'runner',
    'lock',
    'verification',
    'pipeline',
    'api',
  ],
  cli: ['terminal', 'commands'],
  nx: ['inference', 'generators'],
};
/** Packages in the order of the flow; report stands beside models. */
const packages: Readonly<Record<string, readonly string[]>> = {
  core: [],
  report: ['core'],
  models: ['core'],
  pipeline: ['core', 'models', 'report'],
  cli: ['core', 'models', 'report', 'pipeline'],
  nx: [],
};
const longest = 300;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesOf(name: string): Source[] {
  const root = join('packages', name, 'src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path!);
      return { file: join(root, file), text, imports };
    });
}

const folderOf = (file: string, name: string) => {
  const inside = relative(join('packages', name, 'src'), file).split(/[\\/]/);
  return inside.length > 1 ? inside[0]! : undefined;
};

test.each(Object.keys(packages))('in %s every folder has its place in the flow', (name) => {
  const folders = new Set(sourcesOf(name).map(({ file }) => folderOf(file, name)));
  expect([...folders].filter((folder) => folder !== undefined && !flow[name]!.includes(folder))).toEqual([]);
});

test.each(Object.keys(packages))('in %s nothing is imported against the flow', (name) => {
  const order = flow[name]!;
  const against = sourcesOf(name).flatMap(({ file, imports }) => {
    const from = folderOf(file, name);
    if (from === undefined) return [];
    return imports
      .filter((path) => path.startsWith('.'))
      .map((path) => folderOf(relative('.', resolve(dirname(file), path)), name))
      .filter((to) => to !== undefined && order.indexOf(to) > order.indexOf(from))
      .map((to) => `${file} imports from ${to}`);
  });
  expect(against).toEqual([]);
});

test.each(Object.entries(packages))('%s imports no package that stands after it', (name, before) => {
  const wrong = sourcesOf(name).flatMap(({ file, imports }) =>
    imports
      .map((path) => /^@foliograph\/([a-z]+)/.exec(path)?.[1])
      .filter((other) => other !== undefined && !before.includes(other))
      .map((other) => `${file} imports ${other}`),
  );
  expect(wrong).toEqual([]);
});

test.each(Object.keys(packages))('in %s no module imports itself through others', (name) => {
  const sources = sourcesOf(name);
  const edges = new Map(
    sources.map(({ file, text }) => {
      // Types are gone when the code runs: only values can make a cycle that bites.
      const values = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm)].map(([, path]) =>
        resolve(dirname(file), path!).replace(/\.js$/, '.ts'),
      );
      return [resolve(file), values] as const;
    }),
  );
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].map((path) => relative('.', path)).join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of edges.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

test.each(Object.keys(packages))(`in %s no file is longer than ${longest} lines`, (name) => {
  expect(
    sourcesOf(name)
      .filter(({ text }) => text.split('\n').length > longest + 1)
      .map(({ file }) => file),
  ).toEqual([]);
});

test.each(['core', 'models', 'report', 'pipeline'])('in %s nothing reads the clock of the day or unseeded randomness', (name) => {
  const clock = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
  expect(
    sourcesOf(name)
      .filter(({ file, text }) => clock.test(text) && folderOf(file, name) !== 'store')
      .map(({ file }) => file),
  ).toEqual([]);
});

test.each(['pipeline', 'cli'])('%s says the version that its manifest has', (name) => {
  const [, said] = /version = '([^']+)'/.exec(readFileSync(join('packages', name, 'src', 'version.ts'), 'utf8')) ?? [];
  expect(said).toBe((JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8')) as { version: string }).version);
});
