import { expect, test } from 'vitest';
import { tableToArrow } from '../arrow/index.js';
import type { Artifact, Manifest } from '../store/index.js';
import { compareFiles } from './compareFiles.js';
import { gradeOf } from './gradeOf.js';
import { judge } from './judge.js';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const table = (...close: readonly number[]) => tableToArrow({ close: { type: 'float64', values: Float64Array.from(close) } });

test('equal bytes do not differ, and other bytes of an unknown form differ from a byte on', () => {
  const [a, b] = ['the same', 'the name'].map((text) => new TextEncoder().encode(text));
  expect(compareFiles('a.txt', a!, a!)).toBeUndefined();
  expect(compareFiles('a.txt', a!, b!)).toEqual({ file: 'a.txt', byte: 4 });
  expect(compareFiles('a.txt', a!, a!.subarray(0, 3))).toEqual({ file: 'a.txt', byte: 3 });
});

test('a table differs at its first other value, by the largest distance in units of the largest beside it', () => {
  const { value, deviation } = compareFiles('a.arrow', table(1, 2, NaN, 8), table(1, 2.25, NaN, 7.5))!;
  expect(value).toEqual({ at: 'close[1]', before: 2, after: 2.25 });
  expect(deviation).toBe(0.5 / 8);
});

test('a number that appears or goes, and a word that changes, are no deviation', () => {
  expect(compareFiles('a.arrow', table(1, 2), table(1, NaN))!.deviation).toBeUndefined();
  expect(compareFiles('a.json', json({ a: 1, b: 'x' }), json({ a: 1.5, b: 'y' }))!.deviation).toBeUndefined();
  expect(compareFiles('a.json', json({ a: [1, 2] }), json({ a: [1] }))!.deviation).toBeUndefined();
});

test('a single number near 0 is held against 1', () => {
  const { value, deviation } = compareFiles('a.json', json({ parity: 1e-8, loss: 4 }), json({ parity: 3e-8, loss: 5 }))!;
  expect(value).toEqual({ at: 'parity', before: 1e-8, after: 3e-8 });
  expect(deviation).toBe(1 / 4);
});

test('only what an engine computed on other vector instructions is held against a tolerance', () => {
  const [avx2, avx512] = [
    { model: 'one', features: ['avx2', 'fma'] },
    { model: 'one', features: ['avx2', 'avx512f', 'fma'] },
  ];
  const engine = { engine: { name: 'onnx' } };
  expect(gradeOf(engine, avx2, avx512!)).toBe('tolerance');
  expect(gradeOf(engine, avx2, { ...avx2!, model: 'two' })).toBe('bitwise');
  expect(gradeOf({}, avx2, avx512!)).toBe('bitwise');
  expect([gradeOf(engine, { model: 'one' }, { model: 'one' }), gradeOf(engine, { model: 'one' }, { model: 'two' })]).toEqual([
    'bitwise',
    'tolerance',
  ]);
});

/** A training output of a processor, as stored and as it came again with another weight and loss. */
const outputOf = (features: readonly string[], loss: number): Manifest => ({
  ...{ key: 'k', digest: String(loss), parts: {}, warnings: [] },
  files: [{ name: 'training.json', size: 1, sha256: String(loss) }],
  record: { node: 'train:lstm', ingredients: {}, seconds: 1, environment: { processor: { model: 'one', features } } },
});
const artifactOf = ({ digest, files }: Manifest): Artifact => ({
  ...{ digest, files },
  bytes: async () => json({ loss: Number(digest) }),
  json: async <T>() => ({ loss: Number(digest) }) as T,
});

test.each([
  ['the same bytes', 'avx2', 2, 0.01, true, ['bitwise', 'same']],
  ['other bytes on the same processor', 'avx2', 2.001, 0.01, true, ['bitwise', 'differs']],
  ['the same bytes on another processor', 'sse2', 2, 0.01, true, ['tolerance', 'same']],
  ['numbers within the tolerance on another processor', 'sse2', 2.001, 0.01, true, ['tolerance', 'within']],
  ['numbers beyond it', 'sse2', 2.1, 0.01, true, ['tolerance', 'differs']],
  ['other numbers of a stage without a tolerance', 'sse2', 2.001, undefined, true, ['tolerance', 'differs']],
  ['other bytes of a stage that claims none', 'avx2', 2.001, undefined, false, ['bitwise', 'unknown']],
] as const)('%s have their verdict', async (_what, feature, loss, tolerance, deterministic, expected) => {
  const { grade, verdict } = await judge({
    node: { id: 'train:lstm', stage: 'train', versions: {}, params: {}, needs: {}, engine: { name: 'onnx' } },
    stored: outputOf(['avx2'], 2),
    now: outputOf([feature], loss),
    processor: { model: 'one', features: [feature] },
    stage: { deterministic, ...(tolerance === undefined ? {} : { tolerance }) },
    ...{ lock: undefined, after: undefined, openNow: artifactOf, openStored: artifactOf },
  });
  expect([grade, verdict]).toEqual(expected);
});
