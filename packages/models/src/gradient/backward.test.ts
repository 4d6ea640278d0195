import { stream } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { evaluateInFloat64 } from '../../test-support/evaluateInFloat64.js';
import { runOnce } from '../../test-support/runOnce.js';
import type { OpName, Shape, Tensor } from '../graph/index.js';
import {
  absolute,
  add,
  constant,
  divide,
  expand,
  gemm,
  gruForward,
  input,
  lstmForward,
  minimum,
  multiply,
  relu,
  reshape,
  sigmoid,
  sign,
  squareRoot,
  subtract,
  sum,
  sumRows,
  swapAxes,
  tanh,
} from '../ops/index.js';
import { backward } from './backward.js';
import { gradients } from './gradients.js';

const lstmOf = (x: Tensor) =>
  lstmForward(x, {
    input: input('W', [12, 2]),
    recurrent: input('R', [12, 3]),
    inputBias: input('b', [12]),
    recurrentBias: input('c', [12]),
  });

const gruOf = (x: Tensor) =>
  gruForward(x, {
    input: input('W', [9, 2]),
    recurrent: input('R', [9, 3]),
    inputBias: input('b', [9]),
    recurrentBias: input('c', [9]),
  });

/** Tensors that use an op in each of its ways, by the op they test. */
const uses: { readonly [O in OpName]: readonly Tensor[] } = {
  input: [input('a', [2, 3])],
  constant: [multiply(input('a', [2, 3]), constant(3))],
  add: [add(input('a', [2, 3]), input('b', [2, 3])), add(input('a', []), input('b', [2, 3])), add(input('a', [3]), input('b', []))],
  subtract: [subtract(input('a', [2, 3]), input('b', [2, 3])), subtract(input('a', []), input('b', [2]))],
  multiply: [multiply(input('a', [2, 3]), input('b', [2, 3])), multiply(input('a', [4]), input('b', [])), square(input('a', [2]))],
  divide: [
    divide(input('a', [2, 3]), input('b', [2, 3])),
    divide(input('a', []), input('b', [2])),
    divide(input('a', [2]), input('b', [])),
  ],
  minimum: [
    minimum(input('a', [2, 3]), input('b', [2, 3])),
    minimum(input('a', [2]), input('b', [])),
    minimum(input('a', []), input('b', [3])),
  ],
  squareRoot: [squareRoot(input('a', [2, 3]))],
  absolute: [absolute(input('a', [2, 3]))],
  sign: [magnitude(input('a', [2, 3]))],
  relu: [relu(input('a', [2, 3]))],
  sigmoid: [sigmoid(input('a', [2, 3]))],
  tanh: [tanh(input('a', [2, 3]))],
  sum: [sum(input('a', [2, 3]))],
  sumRows: [sumRows(input('a', [2, 3]))],
  expand: [expand(input('a', []), [2, 3]), expand(input('a', [3]), [2, 3])],
  reshape: [reshape(input('a', [2, 3]), [3, 2])],
  swapAxes: [swapAxes(input('a', [2, 3])), swapAxes(input('a', [2, 3, 4]))],
  gemm: [
    gemm(input('a', [2, 3]), input('b', [3, 4])),
    gemm(input('a', [3, 2]), input('b', [3, 4]), { transposeA: true }),
    gemm(input('a', [2, 3]), input('b', [4, 3]), { transposeB: true }),
    gemm(input('a', [3, 2]), input('b', [4, 3]), { transposeA: true, transposeB: true, bias: input('c', [4]) }),
  ],
  lstmForward: [
    lstmOf(input('x', [4, 2, 2])).last,
    lstmOf(input('x', [4, 2, 2])).hidden,
    lstmOf(input('x', [1, 2, 2])).last,
    both(lstmOf(input('x', [3, 2, 2]))),
  ],
  lstmBackward: [],
  gruForward: [
    gruOf(input('x', [4, 2, 2])).last,
    gruOf(input('x', [4, 2, 2])).hidden,
    gruOf(input('x', [1, 2, 2])).last,
    both(gruOf(input('x', [3, 2, 2]))),
  ],
  gruBackward: [],
};
/** Passes back, which no loss holds. */
const undifferentiated: readonly OpName[] = ['lstmBackward', 'gruBackward'];

function magnitude(x: Tensor): Tensor {
  return multiply(sign(x), x);
}
function square(x: Tensor): Tensor {
  return multiply(x, x);
}
function both({ hidden, last }: { hidden: Tensor; last: Tensor }): Tensor {
  return add(sum(square(hidden)), sum(last));
}

const differentiable = (Object.keys(backward) as OpName[]).filter((op) => !undifferentiated.includes(op));

describe.each(differentiable)('the gradient of %s', (op) => {
  test.each(uses[op].map((tensor, way) => [way, tensor] as const))('equals differences in float64, way %i', async (_, tensor) => {
    // Each element counts differently, so that none can stand in for another.
    const loss = sum(multiply(square(tensor), input('importance', tensor.shape)));
    const values = valuesOf(loss, op);
    const names = [...values.keys()].filter((name) => name !== 'importance');
    const byName = gradients(
      loss,
      names.map((name) => leafOf(loss, name)),
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

function leaves(tensor: Tensor, found = new Map<string, Tensor>()): Map<string, Tensor> {
  if (tensor.node.op === 'input') found.set(tensor.node.attributes.name, found.get(tensor.node.attributes.name) ?? tensor);
  for (const before of tensor.node.inputs) leaves(before, found);
  return found;
}
const leafOf = (loss: Tensor, name: string): Tensor => leaves(loss).get(name)!;

/** Values away from 0, which `divide` and `squareRoot` need, of both signs elsewhere. */
function valuesOf(loss: Tensor, op: OpName): Map<string, Float64Array> {
  const positive = op === 'divide' || op === 'squareRoot';
  const size = (shape: Shape) => shape.reduce((product, extent) => product * extent, 1);
  return new Map(
    [...leaves(loss)].map(([name, { shape }]) => {
      const random = stream(3, op, name);
      // Rounded to float32, so that both sides see the same numbers.
      return [name, Float64Array.from({ length: size(shape) }, () => Math.fround(positive ? 0.5 + random.uniform() : random.normal() / 2))];
    }),
  );
}

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
