import { evaluate, type Formula, type Panel, parseFormula, stream } from '@foliograph/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundled } from '../../test-support/bundled.js';
import { evaluateParallel } from './evaluateParallel.js';
import { groupFormulas } from './groupFormulas.js';

let worker: URL;
beforeAll(async () => {
  worker = await bundled('evaluationWorker');
});

function parsed(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${result.problems[0]!.message}`);
  return result.value;
}
/** Large enough for workers, with gaps and members that come and go. */
function market(assets: number, sessions: number): Panel {
  const random = stream(3, 'market');
  const draw = (one: () => number) => Float64Array.from({ length: assets * sessions }, () => (random.uniform() < 0.01 ? NaN : one()));
  return {
    assets: Array.from({ length: assets }, (_, n) => `A${n}`),
    sessions: Array.from({ length: sessions }, (_, t) => `${t}`),
    calendar: 'daily',
    fields: new Map([
      ['close', draw(() => 100 + random.normal())],
      ['volume', draw(() => Math.round(1000 * random.uniform()))],
      ['member', Float64Array.from({ length: assets * sessions }, () => (random.uniform() < 0.9 ? 1 : 0))],
    ]),
  };
}
const panel = market(70, 3100);
const bytes = (planes: readonly Float64Array[]) => planes.map((plane) => Buffer.from(plane.buffer, plane.byteOffset, plane.byteLength));
const same = (a: readonly Float64Array[], b: readonly Float64Array[]) =>
  a.length === b.length && bytes(a).every((one, i) => one.equals(bytes(b)[i]!));

/** Windows and sections within each other, as formulas of a pipeline share them. */
const formula = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('close', 'volume'),
    fc.tuple(fc.constantFrom('rank', 'abs', 'zscore'), tie('value')).map(([name, x]) => `${name}(${x})`),
    fc
      .tuple(fc.constantFrom('mean', 'std', 'max', 'argmax', 'median', 'ts_rank', 'slope', 'resid'), tie('value'), fc.constantFrom(3, 8))
      .map(([name, x, W]) => `${name}(${x}, ${W})`),
    fc.tuple(tie('value'), fc.constantFrom('+', '-', '*', '/'), tie('value')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
  ),
})).value;

test('one, two and three threads give the bytes of one evaluation', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(formula, { minLength: 24, maxLength: 30 }), async (texts) => {
      const formulas = texts.map(parsed);
      const wanted = evaluate(formulas, panel);
      for (const threads of [1, 2, 3]) expect(same(await evaluateParallel(formulas, panel, { threads, worker }), wanted)).toBe(true);
    }),
    { seed: 4, numRuns: 3 },
  );
});

describe.each([1, 2])('planes handed out one by one by %i threads', (threads) => {
  test('are those of one evaluation, each once', { timeout: 60_000 }, async () => {
    const texts = Array.from({ length: 24 }, (_, k) => `rank(mean(close, ${1 + (k % 9)})) - std(volume, ${2 + (k % 7)})`);
    const formulas = [...texts, 'close', 'rank(rank(close))', texts[0]!].map(parsed);
    const wanted = evaluate(formulas, panel);
    const got = new Map<number, Float64Array>();
    const inMemory = new Set<Float64Array>();
    const returned = await evaluateParallel(formulas, panel, {
      ...{ threads, worker },
      onPlane: async (k, plane) => {
        expect(got.has(k)).toBe(false);
        await Promise.resolve();
        got.set(k, plane.slice());
        inMemory.add(plane);
      },
    });
    expect(returned).toEqual([]);
    expect(
      same(
        formulas.map((_, k) => got.get(k)!),
        wanted,
      ),
    ).toBe(true);
  });
});

test('a small panel needs no worker', async () => {
  const small = market(3, 40);
  const formulas = ['rank(close)', 'mean(close, 3)'].map(parsed);
  const nowhere = new URL('file:///nowhere.mjs');
  expect(same(await evaluateParallel(formulas, small, { threads: 4, worker: nowhere }), evaluate(formulas, small))).toBe(true);
});

test('a worker that cannot start is a failure, not a wait', async () => {
  const formulas = Array.from({ length: 24 }, (_, k) => parsed(`mean(close, ${k + 1})`));
  await expect(evaluateParallel(formulas, panel, { threads: 2, worker: new URL('file:///nowhere.mjs') })).rejects.toThrow('nowhere');
});

test('a field that the panel lacks is named', async () => {
  await expect(evaluateParallel([parsed('turnover')], panel)).rejects.toThrow('the panel has no field "turnover"');
});

test('formulas that share windows are in one group, which fills no more planes than are wanted', () => {
  const texts = ['quantile(close, 5, 0.2)', 'quantile(volume, 5, 0.2)', 'ts_rank(close, 5)', 'ts_rank(volume, 5)', 'rank(rank(close) + 1)'];
  const groups = groupFormulas(texts.map(parsed), 2);
  expect(groups).toEqual([[0, 2], [1, 3], [4]]);
});
