import { registry, stream } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { evaluateInFloat64 } from '../../test-support/evaluateInFloat64.js';
import { runOnce } from '../../test-support/runOnce.js';
import { gradients } from '../gradient/index.js';
import { input } from '../ops/index.js';
import { rankLabels } from '../training/rankLabels.js';
import * as lossSet from './index.js';
import type { Loss } from './Loss.js';

const settings = { huberDelta: 0.5 };
const graphOf = (loss: Loss, B: number) => loss.of(input('forecast', [B, 1]), input('label', [B, 1]), input('weight', [B, 1]), settings);
const lossOf = (loss: Loss, forecast: readonly number[], label: readonly number[], weight = forecast.map(() => 1 / forecast.length)) => {
  const values = { forecast, label, weight };
  const named = Object.entries(values).map(([name, list]) => [name, Float64Array.from(list)] as const);
  return evaluateInFloat64(graphOf(loss, forecast.length), new Map(named))[0]!;
};

test('of errors 1, −2 and 0.2 the means of squares, sizes and Huber losses are what a pencil gives', () => {
  const [forecast, label] = [
    [1, 0, 0.2],
    [0, 2, 0],
  ];
  expect(lossOf(lossSet.mse, forecast!, label!)).toBeCloseTo((1 + 4 + 0.04) / 3, 12);
  expect(lossOf(lossSet.mae, forecast!, label!)).toBeCloseTo((1 + 2 + 0.2) / 3, 12);
  expect(lossOf(lossSet.huber, forecast!, label!)).toBeCloseTo((0.125 + 0.5 * 0.5 + 0.125 + 0.5 * 1.5 + 0.02) / 3, 12);
});

test('forecasts on a rising line with the labels have a correlation of 1, on a falling one of −1', () => {
  const label = [0.3, -0.1, 0.2, 0.9];
  const line = (slope: number) => label.map((value) => 5 + slope * value);
  expect(lossOf(lossSet.informationCoefficient, line(3), label)).toBeCloseTo(0, 9);
  expect(lossOf(lossSet.informationCoefficient, line(-0.01), label)).toBeCloseTo(2, 5);
});

test('the rank correlation asks for the order alone', () => {
  const ranks = [0, 1 / 3, 2 / 3, 1];
  const bent = [-10, 0, 8, 30];
  expect(lossOf(lossSet.rankCorrelation, bent, ranks)).toBeLessThan(0.02);
  expect(lossOf(lossSet.rankCorrelation, bent.toReversed(), ranks)).toBeGreaterThan(1.98);
});

test('ranks go from 0 to 1, equal labels share theirs, and what is not counted stays', () => {
  const labels = Float32Array.of(5, 1, 5, 9, 77);
  rankLabels(labels, 4);
  expect([...labels]).toEqual([0.5, 0, 0.5, 1, 77]);
});

describe.each([...registry(lossSet as Record<string, Loss>)])('%s', (name, loss) => {
  const B = 7;
  const random = (what: string) => {
    const numbers = stream(1, name, what);
    return Float64Array.from({ length: B }, () => Math.fround(numbers.normal()));
  };
  const values = new Map([
    ['forecast', random('forecast')],
    ['label', random('label')],
    ['weight', new Float64Array(B).fill(Math.fround(1 / B))],
  ]);

  test('has the gradient that differences in float64 have', async () => {
    const value = graphOf(loss, B);
    const leaf = leafOf(value, 'forecast');
    const results = await runOnce(new Map([['by forecast', gradients(value, [leaf])[0]!]]), values);
    const h = 1e-6;
    results['by forecast']!.forEach((gradient, i) => {
      const at = (shift: number) => {
        const moved = values.get('forecast')!.slice();
        moved[i]! += shift;
        return evaluateInFloat64(value, new Map([...values, ['forecast', moved]]))[0]!;
      };
      expect(Math.abs(gradient - (at(h) - at(-h)) / (2 * h)), `forecast ${i}`).toBeLessThan(2e-5);
    });
  });

  test('does not see a sample of weight 0', () => {
    const [forecast, label] = [[...values.get('forecast')!], [...values.get('label')!]];
    const padded = lossOf(loss, [...forecast, 99], [...label, -99], [...forecast.map(() => 1 / B), 0]);
    expect(padded).toBeCloseTo(lossOf(loss, forecast, label), 9);
  });
});

function leafOf(tensor: ReturnType<typeof input>, name: string): ReturnType<typeof input> {
  const found = (at: typeof tensor): typeof tensor | undefined =>
    at.node.op === 'input' && at.node.attributes.name === name
      ? at
      : at.node.inputs.reduce<typeof tensor | undefined>((known, before) => known ?? found(before), undefined);
  return found(tensor)!;
}
