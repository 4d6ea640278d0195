import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './folio.js';
import { npm, overrides, pack, packages } from './pack.js';

const workspace = mkdtempSync(join(tmpdir(), 'folio-nx-'));
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
const { FOLIO_HOME: _home, ...outside } = process.env;
const env = { ...outside, NO_COLOR: '1', CI: 'true', NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' };
const at = (...parts: string[]) => join(workspace, ...parts);
const bin = (...parts: string[]) => at('node_modules', ...parts);

/** Calls Nx, not through npm: so nothing of node_modules/.bin is in its path. */
function nx(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin('nx', 'dist', 'bin', 'nx.js'), ...words], {
    cwd: workspace,
    env,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}
const cached = 'Nx read the output from the cache';
const figures = () => readFileSync(at('dist', 'folio', 'research', 'growth', 'growth', 'figures.json'), 'utf8');

/** Closes that grow at one rate for ever, so that a regression of the next on the last has one answer. */
const growth = { UP: 1.004, SLOW: 1.001, FLAT: 1.0002, DOWN: 0.998 };
const days = Array.from({ length: 120 }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10)).filter(
  (day) => ![0, 6].includes(new Date(day).getUTCDay()),
);
const writePrices = (name: keyof typeof growth, rate = growth[name]) =>
  writeFileSync(at('data', `${name}.csv`), `date,close\n${days.map((day, t) => `${day},${100 * rate ** t}`).join('\n')}\n`);

beforeAll(() => {
  const tarballs = packages.map((name) => pack(name, workspace).tarball);
  const versions = Object.fromEntries(['nx', 'typescript', '@types/node'].map((name) => [name, devDependencies[name]]));
  const manifest = { name: 'workspace', version: '0.0.0', private: true, type: 'module', overrides, devDependencies: versions };
  writeFileSync(at('package.json'), JSON.stringify(manifest));
  writeFileSync(at('nx.json'), JSON.stringify({ analytics: false, neverConnectToCloud: true }));
  writeFileSync(at('.gitignore'), 'node_modules\ndata/\n.nx/\n');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs], workspace);
  execFileSync('git', ['init', '-q'], { cwd: workspace });
  mkdirSync(at('data'));
  for (const name of Object.keys(growth)) writePrices(name as keyof typeof growth);
});
let server: ChildProcess | undefined;
afterAll(() => {
  server?.kill();
  rmSync(workspace, { recursive: true, force: true });
});

test('the generator adds the plugin, lines of .gitignore and a first pipeline, which is a project and runs', () => {
  expect(nx('generate', '@foliograph/nx:init').status).toBe(0);
  expect(JSON.parse(readFileSync(at('nx.json'), 'utf8'))).toMatchObject({ analytics: false, plugins: ['@foliograph/nx'] });
  expect(readFileSync(at('.gitignore'), 'utf8')).toBe('node_modules\ndata/\n.nx/\n.folio/\ndist/\n');
  expect(nx('show', 'projects').text.trim().split('\n')).toEqual(['first']);
  const { status, text } = nx('run', 'first:run');
  expect([status, text]).toEqual([0, expect.stringMatching(/^best .*%/m)]);
  const again = readFileSync(at('nx.json'), 'utf8');
  expect(nx('generate', '@foliograph/nx:init').status).toBe(0);
  expect(readFileSync(at('nx.json'), 'utf8')).toBe(again);
});

test('a second run comes from Nx’s cache with its outputs; an edited data file that git ignores makes it run again', () => {
  mkdirSync(at('research', 'growth'), { recursive: true });
  writeFileSync(
    at('research', 'growth', 'growth.folio.yaml'),
    `name: growth
data: { prices: { csv: { path: ../../data/*.csv } }, adjustment: full }
factors: [close]
target: next-price
split: { holdout: { train-to: 2024-03-15, test-from: 2024-03-18 } }
models: { own: { linear: { per: asset, penalty: 0 } } }
portfolios: { best: { top-k: { k: 1 } } }
`,
  );
  const first = nx('run', 'growth:run');
  expect([first.status, first.text.includes(cached)]).toEqual([0, false]);
  const made = figures();
  rmSync(at('dist'), { recursive: true });
  const second = nx('run', 'growth:run');
  expect([second.status, second.text.includes(cached), figures()]).toEqual([0, true, made]);
  expect(readFileSync(at('dist', 'folio', 'research', 'growth', 'growth', 'report.html'), 'utf8')).toContain('growth');

  writePrices('UP', 1.005);
  const third = nx('run', 'growth:run');
  expect([third.status, third.text.includes(cached)]).toEqual([0, false]);
  expect(figures()).not.toBe(made);

  writePrices('UP');
  const fourth = nx('run', 'growth:run');
  expect([fourth.status, fourth.text.includes(cached), figures()]).toEqual([0, true, made]);
});

test('a mistake in the spec is told with its place, not by Nx', () => {
  const file = at('research', 'growth', 'growth.folio.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('per: asset', 'pre: asset'));
  const { status, text: told } = nx('run', 'growth:run');
  writeFileSync(file, text);
  expect([status, told]).toEqual([
    1,
    expect.stringContaining('growth.folio.yaml:6:28  unknown model parameter "pre" (did you mean "per"?)'),
  ]);
});

test('the graph of the workspace shows pipelines as projects, their run with the fingerprint as input, and a target a stage', () => {
  expect(nx('graph', '--file=graph.json').status).toBe(0);
  const { graph } = JSON.parse(readFileSync(at('graph.json'), 'utf8')) as {
    graph: { nodes: Record<string, { data: { root: string; targets: Record<string, { cache: boolean; inputs: unknown }> } }> };
  };
  const { root: place, targets } = graph.nodes.growth!.data;
  expect(place).toBe('research/growth');
  expect(targets.run).toMatchObject({
    cache: true,
    inputs: [{ runtime: 'node node_modules/@foliograph/cli/bin/folio.js fingerprint "research/growth/growth.folio.yaml"' }],
  });
  expect(Object.keys(targets)).toEqual(['run', 'panel', 'dataset', 'train', 'predict', 'portfolio', 'backtest', 'report']);
  expect(targets.train!.cache).toBe(false);
});

test('a target of a stage runs the pipeline up to it, and nothing after it', () => {
  writePrices('UP', 1.006);
  const { status, text } = nx('run', 'growth:train');
  expect(status).toBe(0);
  expect(text).toMatch(/^train:own\/UP /m);
  expect(text).not.toMatch(/^(predict|backtest):/m);
  writePrices('UP');
});

test('an application on the packages is built strictly, tested and served by Nx', async () => {
  cpSync(join(root, 'examples', 'nx-app'), at('apps', 'score'), { recursive: true });
  const tested = nx('run', 'score:test');
  expect([tested.status, tested.text]).toEqual([0, expect.stringMatching(/pass 1$/m)]);
  execFileSync(process.execPath, [bin('@foliograph', 'cli', 'bin', 'folio.js'), 'model', 'export', 'research/growth/growth.folio.yaml'], {
    cwd: workspace,
    env,
  });
  const options = { cwd: workspace, env: { ...env, PORT: '0', MODELS: 'models' } };
  const serving = spawn(process.execPath, [bin('nx', 'dist', 'bin', 'nx.js'), 'run', 'score:serve'], options);
  server = serving;
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (piece: unknown) => {
      said += String(piece);
      const [found] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    };
    serving.stdout.on('data', hear);
    serving.stderr.on('data', hear);
    serving.on('exit', () => reject(new Error(said)));
  });
  for (const [name, rate] of Object.entries(growth)) {
    const answer = await fetch(`${address}/own-${name}?window=100`);
    const { forecast } = (await answer.json()) as { forecast: number };
    // Frozen in float32.
    expect(Math.abs(forecast - 100 * rate)).toBeLessThan(1e-4);
  }
});
