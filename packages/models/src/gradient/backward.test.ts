import { describe, expect, test } from 'vitest';
import { evaluateInFloat64 } from '../../test-support/evaluateInFloat64.js';
import { leaves, opUses, valuesOf, weighed } from '../../test-support/opUses.js';
import { runOnce } from '../../test-support/runOnce.js';
import type { OpName, Tensor } from '../graph/index.js';
import { add, input, multiply, sum } from '../ops/index.js';
import { backward } from './backward.js';
import { gradients } from './gradients.js';

/** Passes back, which no loss holds. */
const undifferentiated: readonly OpName[] = ['lstmBackward', 'gruBackward'];

const differentiable = (Object.keys(backward) as OpName[]).filter((op) => !undifferentiated.includes(op));

describe.each(differentiable)('the gradient of %s', (op) => {
  test.each(opUses[op].map((tensor, way) => [way, tensor] as const))('equals differences in float64, way %i', async (_, tensor) => {
    const loss = weighed(tensor);
    const values = valuesOf(loss, op);
    const names = [...values.keys()].filter((name) => name !== 'importance');
    const byName = gradients(
      loss,
      names.map((name) => leaves(loss).get(name)!),
    );
    const results = await runOnce(new Map([['loss', loss], ...names.map((name, i) => [`by ${name}`, byName[i]!] as const)]), values);
    expect(results.loss![0]).toBeCloseTo(evaluateInFloat64(loss, values)[0]!, 4);
    for (const name of names) {
      const expected = differences(loss, values, name);
      expected.forEach((value, i) => {
        expect(Math.abs(results[`by ${name}`]![i]! - value), `${name}[${i}]`).toBeLessThan(2e-5 * Math.max(1, Math.abs(value)));
      });
    }
  });
});

test.each(undifferentiated)('%s says that it has no gradient', (op) => {
  expect(() => (backward[op] as (node: unknown, g: []) => unknown)({ op, inputs: [] }, [])).toThrow(`${op} has no gradient`);
});

test('a gradient by something the loss does not depend on is refused', () => {
  expect(() => gradients(sum(input('a', [2])), [input('b', [2])])).toThrow('does not depend on b');
});

test('a tensor used twice has the sum of both gradients', async () => {
  const a = input('a', [2]);
  const loss = sum(multiply(add(a, a), a));
  const results = await runOnce(new Map([['by a', gradients(loss, [a])[0]!]]), new Map([['a', Float64Array.of(3, -1)]]));
  expect([...results['by a']!]).toEqual([12, -4]);
});

function differences(loss: Tensor, values: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const h = 1e-5;
  return values.get(name)!.map((_, i) => {
    const at = (shift: number) => {
      const moved = values.get(name)!.slice();
      moved[i]! += shift;
      return evaluateInFloat64(loss, new Map([...values, [name, moved]]))[0]!;
    };
    return (at(h) - at(-h)) / (2 * h);
  });
}
