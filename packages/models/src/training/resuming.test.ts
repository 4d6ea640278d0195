import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { gru, lstm, mlp } from '../models/index.js';
import { withDefaults } from '../models/withDefaults.js';
import { readInitializers } from '../onnx/index.js';
import { decodeCheckpoint } from './decodeCheckpoint.js';
import { encodeCheckpoint } from './encodeCheckpoint.js';
import type { Trained, TrainingContext } from './index.js';

const task = taskOf({ assets: 2, sessions: 60, validation: 10 });
const p = withDefaults(lstm, {
  window: 3,
  layers: [6, 5],
  dropout: 0.2,
  epochs: 12,
  batch: 16,
  patience: 6,
  validation: 0.2,
  checkpoint: 2,
  schedule: 'cosine',
});
const bytesOf = ({ weights }: Trained) => [...weights].map(([name, { data }]) => [name, [...data]]);
const placeOf = (bytes?: Uint8Array) => {
  const place = {
    bytes,
    load: async () => place.bytes,
    async save(saved: Uint8Array) {
      place.bytes = saved;
    },
  };
  return place;
};

/** A training that is stopped when an epoch has ended, and what it left. */
async function stoppedAfter(epoch: number): Promise<Uint8Array | undefined> {
  const controller = new AbortController();
  const place = placeOf();
  const context = contextOf(1, (done) => done === epoch && controller.abort(), controller.signal);
  await expect(lstm.train(task, p, { ...context, checkpoints: place })).rejects.toThrow('aborted');
  return place.bytes;
}

test.each([3, 4, 7])('a training stopped in epoch %i + 1 goes on from its last checkpoint and ends with the same bytes', async (epoch) => {
  const whole = valueIn(await lstm.train(task, p, contextOf()));
  const seen: number[] = [];
  const context: TrainingContext = { ...contextOf(1, (done) => seen.push(done)), checkpoints: placeOf(await stoppedAfter(epoch)) };
  const resumed = valueIn(await lstm.train(task, p, context));
  expect(seen[0]).toBe(epoch - (epoch % 2) + 1);
  expect(bytesOf(resumed)).toEqual(bytesOf(whole));
  expect(resumed.epochs).toEqual(whole.epochs);
  expect(resumed.best).toBe(whole.best);
});

test('bytes that are no checkpoint, or half of one, are passed over', async () => {
  const bytes = (await stoppedAfter(4))!;
  expect(decodeCheckpoint(bytes)).toBeDefined();
  for (const damaged of [new Uint8Array(), Uint8Array.of(1, 2, 3), bytes.subarray(0, bytes.length - 1), bytes.subarray(0, 40)])
    expect(decodeCheckpoint(damaged)).toBeUndefined();
  const whole = valueIn(await lstm.train(task, p, contextOf()));
  const afresh = valueIn(await lstm.train(task, p, { ...contextOf(), checkpoints: placeOf(bytes.subarray(0, 100)) }));
  expect(bytesOf(afresh)).toEqual(bytesOf(whole));
});

test('a checkpoint comes back as it was written', () => {
  const weights = new Map([['w', { shape: [2, 1], data: Float32Array.of(1, -2) }]]);
  const state = new Map([
    ['w', Float32Array.of(3, 4)],
    ['w mean', Float32Array.of(5, 6)],
  ]);
  const checkpoint = { steps: 9, epochs: [{ loss: 0.1, validation: NaN }], state, best: { epoch: 1, validation: 0.3, weights } };
  expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
});

test('a training begins with the weights it is given, and refuses those of another network', async () => {
  const trained = valueIn(await lstm.train(task, p, contextOf()));
  const still = { ...p, epochs: 1, learningRate: 1e-30, patience: 0, validation: 0, dropout: 0 };
  const begun = valueIn(await lstm.train(task, still, { ...contextOf(2), initial: trained.weights }));
  expect(bytesOf(begun)).toEqual(bytesOf(trained));
  const other = await lstm.train(task, { ...p, layers: [7, 5] }, { ...contextOf(), initial: trained.weights });
  expect(other).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('"lstm-0.input" is [24,2] where [28,2] is needed') }],
  });
});

test.each(['gru', 'lstm', 'mlp'] as const)(
  'the weights of a frozen %s come back from its file as they were trained, and training begins with them',
  async (name) => {
    const model = { gru, lstm, mlp }[name] as typeof lstm;
    const small = withDefaults(model, { window: 3, layers: [4], epochs: 1, patience: 0, validation: 0 });
    const trained = valueIn(await model.train(task, small, contextOf()));
    const file = join(mkdtempSync(join(tmpdir(), 'foliograph-')), 'model.onnx');
    // As a Buffer, whose bytes lie within a larger one.
    writeFileSync(file, model.freeze(trained, task, small));
    const read = valueIn(readInitializers(readFileSync(file)));
    for (const [weight, { shape, data }] of trained.weights) expect(read.get(weight), weight).toEqual({ shape, data });
    const still = { ...small, learningRate: 1e-30, initialWeights: file };
    expect(bytesOf(valueIn(await model.train(task, still, contextOf(5))))).toEqual(bytesOf(trained));
    const missing = await model.train(task, { ...still, initialWeights: `${file}.gone` }, contextOf());
    expect(missing).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('cannot be read'), place: { file: `${file}.gone` } }],
    });
    rmSync(dirname(file), { recursive: true });
  },
);
