import { applyMaps } from '@foliograph/core';
import { expect, test } from 'vitest';
import { taskOf } from '../../test-support/taskOf.js';
import { openSession } from '../engines/openSession.js';
import { inFloat32, scale, unscale } from '../scaling/index.js';
import { frozenModel } from './frozenModel.js';
import { scaleInGraph } from './scaleInGraph.js';
import { unscaleInGraph } from './unscaleInGraph.js';

const cases = [
  ['pooled', taskOf({ assets: 3 })],
  ['by asset', taskOf({ assets: 3, per: 'asset' })],
  ['one asset', taskOf({ per: 'asset' })],
  ['absent', taskOf({ assets: 2, scaled: false })],
] as const;
const K = 2;

/** What a frozen body gives for each row as a window of one session, raw values and all. */
async function forecasts(task: ReturnType<typeof taskOf>, body: Parameters<typeof frozenModel>[2]): Promise<Float32Array> {
  const { dataset } = task;
  const B = dataset.rows.length / K;
  const { session, Tensor } = await openSession(frozenModel(task, 1, body), { threads: 1 });
  const groups = BigInt64Array.from({ length: B }, (_, row) => BigInt(Math.floor(row / dataset.sessions.length)));
  const feeds: Record<string, InstanceType<typeof Tensor>> = { window: new Tensor('float32', dataset.rows, [B, 1, K]) };
  if (session.inputNames.includes('asset')) feeds.asset = new Tensor('int64', groups, [B]);
  const results = await session.run(feeds);
  await session.release();
  return results.forecast!.data as Float32Array;
}

test.each(cases)('scaling %s inside the graph gives the bits that gathering gives, and the maps of the core', async (_, task) => {
  const { dataset, scaling } = task;
  const float32 = inFloat32(scaling, dataset);
  for (let k = 0; k < K; k++) {
    const inGraph = await forecasts(task, (at) => {
      const sequence = at.graph.value('Transpose', [at.window], { perm: { ints: [1, 0, 2] } });
      const scaled = scaleInGraph(at, sequence, at.scaling.features, K);
      return at.graph.value('Reshape', [
        at.graph.value('Gather', [scaled, at.graph.integers([k])], { axis: { int: 2 } }),
        at.graph.integers([-1]),
      ]);
    });
    inGraph.forEach((value, row) => {
      const group = float32.groups > 1 ? Math.floor(row / dataset.sessions.length) : 0;
      const raw = dataset.rows[row * K + k]!;
      expect(value).toBe(scale(raw, float32.features, group * K + k));
      const inCore = applyMaps(scaling.features[group]![k]!, raw);
      expect(Math.abs(value - inCore)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(inCore)));
    });
  }
});

test.each(cases)('the way back %s inside the graph gives the bits that evaluation gives', async (_, task) => {
  const { dataset, scaling } = task;
  const float32 = inFloat32(scaling, dataset);
  const inGraph = await forecasts(task, (at) => {
    const close = at.graph.value('Gather', [at.window, at.graph.integers([0])], { axis: { int: 2 } });
    const small = at.graph.value('Div', [at.graph.value('Reshape', [close, at.graph.integers([-1])]), at.graph.scalar(64)]);
    return unscaleInGraph(at, small, at.scaling.label);
  });
  inGraph.forEach((value, row) => {
    const group = float32.groups > 1 ? Math.floor(row / dataset.sessions.length) : 0;
    expect(value).toBe(unscale(dataset.rows[row * K]! / 64, float32.label, group));
  });
});

test('an asset that the scaling has no maps for has no forecast, and the others keep theirs', async () => {
  const task = taskOf({ assets: 3, per: 'asset' });
  const features = task.scaling.features.map((chains, n) =>
    n === 1 ? chains.map((maps) => maps.map((map) => ({ ...map, offset: NaN }))) : chains,
  );
  const one = (at: Parameters<Parameters<typeof frozenModel>[2]>[0]) => {
    const first = at.graph.value('Gather', [at.window, at.graph.integers([0])], { axis: { int: 2 } });
    return at.graph.value('Reshape', [first, at.graph.integers([-1])]);
  };
  const [without, whole] = [await forecasts({ ...task, scaling: { ...task.scaling, features } }, one), await forecasts(task, one)];
  const T = task.dataset.sessions.length;
  without.forEach((value, row) => {
    expect(value).toBe(Math.floor(row / T) === 1 ? NaN : whole[row]);
  });
});

test('scaling with too few groups or features is refused', () => {
  const task = taskOf({ assets: 3, per: 'asset' });
  const fewer = { ...task.scaling, features: task.scaling.features.slice(0, 2) };
  expect(() => inFloat32(fewer, task.dataset)).toThrow('scaling holds 2 groups for 3');
});
