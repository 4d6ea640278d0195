import { describe, expect, test } from 'vitest';
import { madeUpPanel } from '../../test-support/madeUpPanel.js';
import { withMadeUpFields } from '../../test-support/withMadeUpFields.js';
import { cut, select } from '../calendar/index.js';
import { evaluate, type Formula, parseFormula } from '../expression/index.js';
import type { Panel } from '../panel/index.js';
import { availableFactors } from './availableFactors.js';
import * as factorSets from './index.js';

const N = 8;
const T = 620;
const formulaOf = (text: string): Formula => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]!.message}`);
  return parsed.value;
};
const bars = madeUpPanel(N, T);
const sector = new Float64Array(N * T).map((_, i) => (Math.floor(i / T) < N / 2 ? 0 : 1));

describe.each(Object.entries(factorSets))('%s', (setName, set) => {
  const members = set.factors().map(({ name, formula }) => ({ name, written: formula, formula: formulaOf(formula) }));
  const formulas = members.map(({ formula }) => formula);
  const panel = withMadeUpFields(
    { ...bars, fields: new Map([...bars.fields, ['sector', sector]]) },
    formulas.flatMap(({ reads }) => reads),
  );
  const compute = (of: Panel) => evaluate(formulas, of);
  const whole = compute(panel);
  /** Names of the members whose values are not the same; NaN is the same as NaN. */
  const changed = (planes: readonly Float64Array[], wanted: (member: number, cell: number) => number) =>
    members.filter((_, k) => planes[k]!.some((value, cell) => !Object.is(value + 0, wanted(k, cell) + 0))).map(({ name }) => name);

  test('has its factors once each, and every formula that stands in for another parses too', () => {
    expect(new Set(members.map(({ name }) => name)).size).toBe(members.length);
    for (const { otherwise = [] } of set.factors()) for (const text of otherwise) expect(parseFormula(text).ok).toBe(true);
  });

  test('has no factor that knows later sessions', () => {
    for (const known of [300, 447, 601]) {
      const past = compute(cut(panel, { to: panel.sessions[known - 1]! }));
      expect(changed(past, (k, cell) => whole[k]![Math.floor(cell / known) * T + (cell % known)]!)).toEqual([]);
    }
  });

  test('has no value before its lookback has passed unless a comparison chooses or counts, and then some', () => {
    members.forEach(({ name, written, formula }, k) => {
      const chooses = /[<>]/.test(written);
      for (let n = 0; n < N && !chooses; n++) {
        const early = whole[k]!.subarray(n * T, n * T + formula.lookback);
        expect([name, early.every(Number.isNaN)]).toEqual([name, true]);
      }
    });
  });

  test('has values in all of its factors, but in alpha096 only where ranks over a few sessions never stand still', () => {
    const never = members.filter((_, k) => !whole[k]!.some(Number.isFinite)).map(({ name }) => name);
    expect(never).toEqual(setName === 'alpha101' ? ['alpha096'] : []);
  });

  test('does not depend on the order of the assets', () => {
    const order = [3, 0, 5, 1, 7, 4, 2, 6];
    const shuffled = compute(
      select(
        panel,
        order.map((n) => panel.assets[n]!),
      ),
    );
    expect(changed(shuffled, (k, cell) => whole[k]![order[Math.floor(cell / T)]! * T + (cell % T)]!)).toEqual([]);
  });

  test('is available where the data have every field, and otherwise names the fields that are lacking', () => {
    expect(availableFactors(set, [...panel.fields.keys()]).unavailable).toEqual([]);
    const { available, unavailable } = availableFactors(set, []);
    expect(available).toEqual([]);
    expect(unavailable.map(({ missing }) => missing)).toEqual(formulas.map(({ reads }) => reads));
  });
});
