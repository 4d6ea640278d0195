import { expect, test } from 'vitest';
import { specFile } from '../../test-support/ranSpec.js';
import { loadPipeline } from '../pipeline/loadPipeline.js';
import { specAsJson } from '../plan/index.js';
import type { Lock } from './Lock.js';
import { underLock } from './underLock.js';

const text = `
name: small
data: { prices: { synthetic: { assets: 4, from: 2015-01-01, to: 2018-12-31 } }, calendar: weekly }
factors: [close]
target: next-price
split: { holdout: { train-to: 2017-12-29, test-from: 2018-01-05 } }
models: { lstm: { lstm: { window: 6 } } }
portfolios: { equal: { equal-weight: {} } }
`;
const engine = { name: 'tensorflow', version: '4.22.0', device: 'cpu', params: { library: 'wasm' } };

test('an engine that the spec leaves open is the locked one, and one that it names anew is not', async () => {
  const file = specFile(text);
  const [asLocked, named] = await Promise.all([loadPipeline(file), loadPipeline(file, { set: ['engine=onnx'] })]);
  if (!asLocked.ok || !named.ok) throw new Error('refused');
  const lock = { spec: specAsJson(asLocked.value.spec, asLocked.value.registries), engine } as unknown as Lock;
  expect(asLocked.value.spec.engine.name).toBe('auto');
  expect((await underLock(asLocked.value, lock)).engine).toEqual({ name: 'tensorflow', params: { library: 'wasm' } });
  expect((await underLock(named.value, lock)).engine).toBeUndefined();
  const broken: readonly Partial<NonNullable<Lock['engine']>>[] = [
    { name: 'abacus' },
    { params: { library: 'none' } },
    { params: { beads: 7 } },
  ];
  for (const part of broken) expect((await underLock(asLocked.value, { ...lock, engine: { ...engine, ...part } })).engine).toBeUndefined();
});
