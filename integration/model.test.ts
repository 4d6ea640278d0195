import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio } from './folio.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-model-'));
const file = join(folder, 'models.yaml');
writeFileSync(
  file,
  `
name: models
seed: 2
data: { prices: { synthetic: { assets: 2, from: 2015-01-01, sessions: 500, delistings: 0, listings: 0, gaps: 0 } } }
factors: [{ momentum: { window: 5, skip: 0 } }]
preprocess: [{ standardize: { per: pooled } }]
target: forward-return
split: { holdout: { train-to: 2016-06-01, test-from: 2016-06-02 } }
models:
  long: { lstm: { window: 10, layers: [24], epochs: 60, batch: 16, patience: 0, validation: 0, checkpoint: 1 } }
  each: { mlp: { layers: [4], epochs: 1, per: asset } }
portfolios: { best: { top-k: { k: 1 } } }
`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const home = (name: string) => ({ FOLIO_HOME: join(folder, name) });
const ended = (words: readonly string[], name: string) => folio(words, home(name)).ended;

test('folio model export copies every model of a run, and inspect says what each takes, as text and as JSON', async () => {
  const [early] = [await ended(['model', 'export', file], 'a')];
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('not trained yet')]);
  expect((await ended(['run', file], 'a')).code).toBe(0);
  const to = join(folder, 'exported');
  const { code, stdout } = await ended(['model', 'export', file, '--to', to], 'a');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toEqual(['long', 'each-SYN01', 'each-SYN02'].map((name) => join(to, `${name}.onnx`)));
  const told = await ended(['model', 'inspect', join(to, 'long.onnx')], 'a');
  expect(told.stdout).toMatch(/^inputs +window \[batch, 10, 1\]$/m);
  expect(told.stdout).toMatch(/^preprocessing +momentum\(5, 0\): \(x − \S+\) × \S+$/m);
  expect(told.stdout).toMatch(/^operators +.*LSTM × 1/m);
  const { sha256, metadata } = JSON.parse((await ended(['model', 'inspect', join(to, 'long.onnx'), '--json'], 'a')).stdout);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(metadata.features)).toEqual(['momentum(5, 0)']);
  const none = await ended(['model', 'inspect', file], 'a');
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('not a whole ONNX model')]);
}, 60_000);

test('a training that is killed goes on from its last checkpoint and ends with the same bytes', async () => {
  const { child, ended: gone } = folio(['run', file], home('b'));
  const partial = join(folder, 'b', 'partial');
  // Past a few checkpoints, well before the end.
  while (!existsSync(partial) || readdirSync(partial).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  expect((await gone).signal).toBe('SIGKILL');
  const [key = ''] = readdirSync(partial);
  expect(existsSync(join(folder, 'b', 'manifests', `${key}.json`))).toBe(false);
  expect((await ended(['run', file], 'b')).code).toBe(0);
  expect(readdirSync(partial)).toEqual([]);
  const model = async (name: string) => {
    const to = join(folder, `exported-${name}`);
    await ended(['model', 'export', file, '--model', 'long', '--to', to], name);
    return readFileSync(join(to, 'long.onnx'));
  };
  expect((await model('b')).equals(await model('a'))).toBe(true);
}, 60_000);
