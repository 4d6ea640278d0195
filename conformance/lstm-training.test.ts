import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onnx } from '../packages/models/src/engines/index.js';
import { lstm, stacked } from '../packages/models/src/layers/index.js';
import { mse } from '../packages/models/src/losses/index.js';
import { adam, adamw } from '../packages/models/src/optimizers/index.js';
import { type Learning, trainingProgram } from '../packages/models/src/training/trainingProgram.js';

/** One training of PyTorch's stacked LSTM with a linear head, in float64. */
interface Case {
  readonly name: string;
  readonly layers: number;
  readonly hidden: number;
  readonly features: number;
  readonly window: number;
  readonly batch: number;
  readonly lr: number;
  readonly weightDecay?: number | null;
  readonly clipNorm?: number | null;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weights: Readonly<Record<string, { readonly shape: readonly number[]; readonly data: readonly number[] }>>;
  readonly losses: readonly number[];
  readonly prediction: readonly number[];
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  readonly weightsAfter: Readonly<Record<string, readonly number[]>>;
  readonly lossAfter: number;
}

const file = process.env.FOLIO_GOLDEN && join(process.env.FOLIO_GOLDEN, 'lstm-training.json');
const cases: readonly Case[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];

const networkOf = ({ layers, hidden }: Case) => stacked(lstm, 'lstm', { layers: Array.from({ length: layers }, () => hidden), dropout: 0 });

/** PyTorch's name of a weight of ours. */
function nameInPyTorch(name: string): string {
  const kinds: Record<string, string> = {
    input: 'weight_ih',
    recurrent: 'weight_hh',
    'input-bias': 'bias_ih',
    'recurrent-bias': 'bias_hh',
  };
  const [layer, kind] = name.split('.') as [string, string];
  return layer === 'dense' ? `fc.${kind}` : `lstm.${kinds[kind]}_l${layer.slice('lstm-'.length)}`;
}

/** PyTorch's gates i, f, g, o in the order of the ONNX operator: i, o, f, g. */
function reorder(values: readonly number[]): Float32Array {
  const size = values.length / 4;
  const gate = (g: number) => values.slice(g * size, (g + 1) * size);
  return Float32Array.from([...gate(0), ...gate(3), ...gate(1), ...gate(2)]);
}
const ours = (name: string, values: readonly number[]) => (name.startsWith('dense') ? Float32Array.from(values) : reorder(values));

/** [batch, window, features] as [window, batch, features]. */
function timeMajor({ x, batch, window, features }: Case): Float32Array {
  const out = new Float32Array(x.length);
  for (let b = 0; b < batch; b++) {
    for (let w = 0; w < window; w++) {
      for (let k = 0; k < features; k++) out[(w * batch + b) * features + k] = x[(b * window + w) * features + k]!;
    }
  }
  return out;
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  if (a.length !== b.length) return Infinity;
  let worst = 0;
  for (let i = 0; i < a.length; i++) worst = Math.max(worst, Number.isFinite(a[i]) ? Math.abs(a[i]! - b[i]!) : Infinity);
  return worst;
};

describe.skipIf(!file)('LSTM training as PyTorch does it (skipped where FOLIO_GOLDEN is unset)', () => {
  test('the file holds trainings', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const shape = { window: one.window, batch: one.batch, features: one.features };
    const learning: Learning = {
      loss: mse,
      huberDelta: 1,
      momentum: 0,
      optimizer: one.weightDecay ? adamw : adam,
      learningRate: one.lr,
      weightDecay: one.weightDecay ?? 0,
      clipNorm: one.clipNorm ?? 0,
    };
    const program = trainingProgram(networkOf(one), shape, learning);
    const watched = program.weights.map(({ name }, i) => [`by ${name}`, program.gradients[i]!] as const);
    const outputs = new Map([...program.outputs, ['forecast', program.forecast] as const, ...watched]);
    const runner = await onnx.open({ outputs, state: program.state }, { threads: 1 });
    for (const { name } of program.weights) runner.set(name, ours(name, one.weights[nameInPyTorch(name)]!.data));
    const feeds = {
      windows: timeMajor(one),
      labels: Float32Array.from(one.y),
      counts: new Float32Array(one.batch).fill(1 / one.batch),
    };
    const step = (n: number) => {
      const scalars = Object.entries(learning.optimizer.scalars(n, learning)).map(([name, value]) => [name, Float32Array.of(value)]);
      return runner.run({ ...feeds, ...Object.fromEntries(scalars) });
    };
    for (let n = 1; n <= one.losses.length; n++) {
      const results = await step(n);
      if (n === 1) {
        expect(furthest(results.forecast!, one.prediction), 'predictions').toBeLessThan(1e-5);
        for (const { name } of program.weights) {
          const expected = ours(name, one.gradients[nameInPyTorch(name)]!);
          expect(furthest(results[`by ${name}`]!, expected), `gradient by ${name}`).toBeLessThan(1e-5);
        }
      }
      expect(results.loss![0]! / one.losses[n - 1]!, `loss of step ${n}`).toBeCloseTo(1, 3);
    }
    expect(program.weights.length).toBe(Object.keys(one.weightsAfter).length);
    for (const { name } of program.weights) {
      const expected = ours(name, one.weightsAfter[nameInPyTorch(name)]!);
      expect(furthest(await runner.get(name), expected), `${name} after ${one.losses.length} steps`).toBeLessThan(1e-4);
    }
    const after = await step(one.losses.length + 1);
    expect(after.loss![0]! / one.lossAfter, 'loss after the steps').toBeCloseTo(1, 3);
    await runner.close();
  });
});
