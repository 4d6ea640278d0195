import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeUpPanel } from '../../test-support/madeUpPanel.js';
import * as operatorSet from '../operators/index.js';
import type { Panel } from '../panel/index.js';
import { evaluate } from './evaluate.js';
import type { Formula } from './Formula.js';
import { makeGraph } from './makeGraph.js';
import { makeSchedule } from './makeSchedule.js';
import { parseFormula } from './parseFormula.js';

function parsed(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}
const values = (text: string, panel: Panel) => [...evaluate([parsed(text)], panel)[0]!];
const small: Panel = {
  assets: ['A', 'B', 'C'],
  sessions: ['2020-01-01', '2020-01-02', '2020-01-03'],
  calendar: 'daily',
  fields: new Map([
    ['close', Float64Array.of(1, 2, 4, 10, NaN, 5, 3, 2, 4)],
    ['open', Float64Array.of(1, 1, 2, 10, 10, 10, 0, 0, 0)],
  ]),
};

test('a formula is computed asset by asset, and NaN goes through it', () => {
  expect(values('close / open - 1', small)).toEqual([0, 1, 1, 0, NaN, -0.5, NaN, NaN, NaN]);
  expect(values('delta(close, 1)', small)).toEqual([NaN, 1, 2, NaN, NaN, NaN, NaN, -1, 2]);
});

test.each([
  ['close > open', [0, 1, 1, 0, NaN, 0, 1, 1, 1]],
  ['close >= open', [1, 1, 1, 1, NaN, 0, 1, 1, 1]],
  ['close < open', [0, 0, 0, 0, NaN, 1, 0, 0, 0]],
  ['close <= open', [1, 0, 0, 1, NaN, 1, 0, 0, 0]],
])('%s is 1 where it holds, 0 where not, missing where a side is', (text, wanted) => {
  expect(values(text, small)).toEqual(wanted);
});

test("in Qlib's spelling windows hold what there is from the first session on, and what is held against a missing value is false", () => {
  expect(values('Mean($close, 2)', small)).toEqual([1, 1.5, 3, 10, 10, 5, 3, 2.5, 3]);
  expect(values('Mean($close>Ref($close, 1), 3)', small)).toEqual([0, 1 / 2, 2 / 3, 0, 0, 0, 0, 0, 1 / 3]);
  expect(values('Sum($close, 0)', small)).toEqual([1, 3, 7, 10, 10, 15, 3, 5, 9]);
  expect(values('IdxMax($close, 3)', small)).toEqual([1, 2, 3, 1, 1, 1, 1, 1, 3]);
  expect(values('Std($close, 3)', small)[0]).toBeNaN();
  expect(values('WMA($close, 3)', small)[1]).toBeCloseTo(5 / 3 / 2, 14);
});

test('signs bind as they do in arithmetic', () => {
  const [a, b, c] = [3, 0.5, 7];
  const panel: Panel = {
    ...small,
    assets: ['A'],
    sessions: ['2020-01-01'],
    fields: new Map(Object.entries({ a, b, c }).map(([name, value]) => [name, Float64Array.of(value)])),
  };
  const sign = fc.constantFrom('+', '-', '*', '/', '- -');
  const sum = fc.array(fc.tuple(sign, fc.constantFrom('a', 'b', 'c', '2', '(a - b * c)', '-(c / a + b)')), { maxLength: 8 });
  fc.assert(
    fc.property(sum, (terms) => {
      const text = `a ${terms.map(([sign, term]) => `${sign} ${term.replace(/^-/, ' -')}`).join(' ')}`;
      const wanted = new Function('a', 'b', 'c', `return ${text}`)(a, b, c) as number;
      expect(values(text, panel)).toEqual([wanted]);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('a rank is taken over the assets of a session', () => {
  expect(values('rank(close)', small)).toEqual([1 / 3, 3 / 4, 1.5 / 3, 1, NaN, 1, 2 / 3, 3 / 4, 1.5 / 3]);
});

test('sections and windows may stand within each other in any order', () => {
  const panel = madeUpPanel(5, 70);
  const ranks = values('rank(mean(close, 3))', panel);
  const asField: Panel = { ...panel, fields: new Map([['r', Float64Array.from(ranks)]]) };
  expect(values('rank(mean(rank(mean(close, 3)), 2)) - mean(close, 3) / close', panel)).toEqual(
    values('rank(mean(r, 2)) - m / close', {
      ...asField,
      fields: new Map([
        ...asField.fields,
        ['close', panel.fields.get('close')!],
        ['m', Float64Array.from(values('mean(close, 3)', panel))],
      ]),
    }),
  );
});

test('formulas computed together have the bytes of each alone', () => {
  const panel = madeUpPanel(4, 60);
  const texts = [
    'mean(close, 5) / close',
    'close',
    'rank(mean(close, 5) / close) * std(close, 4)',
    'mean(close, 5) / close',
    '-rank(volume) + 2',
    'std(delta(rank(volume), 1), 3)',
    'quantile(close, 7, 0.3) + ts_rank(close, 7)',
    'median(close, 7) - mad(close, 7)',
    'slope(open, 5) * rsquare(open, 5) + resid(open, 5)',
    'max(close, 9) - argmax(close, 9) * min(close, 9)',
  ];
  expect(evaluate(texts.map(parsed), panel).map((plane) => [...plane])).toEqual(texts.map((text) => values(text, panel)));
});

test('equal subexpressions of all formulas are one node', () => {
  const { nodes } = makeGraph([parsed('mean(close, 5) / close').root, parsed('rank(mean(close, 5)) - mean(close, 5)').root]);
  const kernels = nodes.flatMap((node) => (node.type === 'call' ? [node.operator] : []));
  expect(kernels.filter((operator) => operator === operatorSet.mean)).toHaveLength(1);
  expect(nodes).toHaveLength(5);
});

test('what is read off the same windows is one step, also where others stand between', () => {
  const formulas = [
    'quantile(close, 5, 0.8)',
    'mean(close, 5)',
    'ts_rank(close, 5) - slope(close, 5)',
    'median(close, 6)',
    'resid(close, 5)',
  ];
  const { phases } = makeSchedule(makeGraph(formulas.map((text) => parsed(text).root)));
  expect(phases[0]!.steps.map(({ length }) => length)).toEqual([2, 1, 2, 1, 1]);
});

test('a formula that others read has its infinities until they have read them', () => {
  const panel: Panel = { ...small, fields: new Map([['close', Float64Array.of(1e200, 1, 2, 1, 1, 1, 1, 1, 1)]]) };
  const texts = ['close * close', '1 / (close * close)', 'rank(close * close)', 'close', 'rank(1 / (close * close))'];
  expect(evaluate(texts.map(parsed), panel).map((plane) => [...plane])).toEqual(texts.map((text) => values(text, panel)));
  expect(values(texts[1]!, panel)[0]).toBe(0);
});

test('a long chain of operators keeps to two scratch series', () => {
  const graph = makeGraph([parsed(`${'abs('.repeat(40)}close + 1${')'.repeat(40)} + open`).root]);
  expect(makeSchedule(graph).slotCount).toBe(2);
});

test('a plane is dropped after its last reader, and formulas are kept', () => {
  const graph = makeGraph([parsed('rank(rank(close) + 1)').root]);
  // the inner rank and the sum, then the formula where the inner rank was
  expect(makeSchedule(graph).planeCount).toBe(2);
});

test('no input is changed, and a formula that is a field is a copy of it', () => {
  const panel = madeUpPanel(3, 40);
  const before = new Map([...panel.fields].map(([name, plane]) => [name, plane.slice()]));
  const [copy] = evaluate([parsed('close'), parsed('rank(close) + abs(open)')], panel);
  copy!.fill(0);
  expect(panel.fields).toEqual(before);
});

test('what is not finite is missing', () => {
  const panel: Panel = { ...small, fields: new Map([['close', Float64Array.of(1e200, 1, Infinity, 0, -1, 2, 1, 1, 1)]]) };
  expect(values('close * close', panel)).toEqual([NaN, 1, NaN, 0, 1, 4, 1, 1, 1]);
  expect(values('close', panel)[2]).toBeNaN();
});

test('a panel without assets or sessions has an empty plane', () => {
  expect(values('rank(mean(close, 3))', { ...small, assets: [], fields: new Map([['close', new Float64Array()]]) })).toEqual([]);
  expect(values('rank(mean(close, 3))', { ...small, sessions: [], fields: new Map([['close', new Float64Array()]]) })).toEqual([]);
});

test('a field that the panel lacks is named', () => {
  expect(() => evaluate([parsed('turnover')], small)).toThrow('the panel has no field "turnover"');
});

test('a section holds members alone, and what looks back on an asset also sees the time before it joined', () => {
  const dated = { ...small, fields: new Map([...small.fields, ['member', Float64Array.of(1, 1, 1, 1, 1, 0, 0, 1, 1)] as const]) };
  expect(values('rank(close)', dated)).toEqual([0.5, 3 / 4, 3 / 4, 1, NaN, NaN, NaN, 3 / 4, 3 / 4]);
  expect(values('delta(close, 1)', dated)).toEqual(values('delta(close, 1)', small));
});
