import { stream } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { runOnce } from '../../test-support/runOnce.js';
import { programModel } from '../engines/programModel.js';
import { anySize, type Tensor } from '../graph/index.js';
import { gruForward, input, lstmBackward, lstmForward, sum } from '../ops/index.js';
import type { LstmStates } from '../ops/lstmForward.js';

interface Shape {
  readonly T: number;
  readonly B: number;
  readonly F: number;
  readonly H: number;
}

const lstmOf = ({ T, B, F, H }: Shape): LstmStates =>
  lstmForward(input('x', [T, B, F]), {
    input: input('W', [4 * H, F]),
    recurrent: input('R', [4 * H, H]),
    inputBias: input('b', [4 * H]),
    recurrentBias: input('c', [4 * H]),
  });

const gruOf = ({ T, B, F, H }: Shape) =>
  gruForward(input('x', [T, B, F]), {
    input: input('W', [3 * H, F]),
    recurrent: input('R', [3 * H, H]),
    inputBias: input('b', [3 * H]),
    recurrentBias: input('c', [3 * H]),
  });

const backwardOf = (states: LstmStates) => {
  const [x, weight, recurrent] = states.hidden.node.inputs as [Tensor, Tensor, Tensor];
  return lstmBackward(x, { input: weight, recurrent }, states, { last: states.last });
};

function valuesOf({ T, B, F, H }: Shape, gates = 4): Map<string, Float64Array> {
  const sizes = { x: T * B * F, W: gates * H * F, R: gates * H * H, b: gates * H, c: gates * H };
  return new Map(
    Object.entries(sizes).map(([name, length]) => {
      const random = stream(2, name);
      return [name, Float64Array.from({ length }, () => random.normal() / 2)];
    }),
  );
}

const operatorsIn = (outputs: Record<string, Tensor>) => {
  const { bytes } = programModel({ outputs: new Map(Object.entries(outputs)), state: new Map() });
  return new TextDecoder('latin1').decode(bytes);
};

const shapes = [
  { T: 1, B: 1, F: 1, H: 1 },
  { T: 5, B: 3, F: 2, H: 4 },
  { T: 24, B: 8, F: 1, H: 16 },
  { T: 7, B: 2, F: 9, H: 33 },
];
const layers = [
  { kind: 'an LSTM', gates: 4, of: lstmOf },
  { kind: 'a GRU', gates: 3, of: gruOf },
];
describe.each(layers)('$kind', ({ gates: count, of }) => {
  test.each(shapes)('of $T steps, batch $B, $F features and $H units gives the same by Scan and by its own operator', async (shape) => {
    const { hidden, last, gates } = of(shape);
    const values = valuesOf(shape, count);
    const outputs = { hidden, last };
    const native = await runOnce(new Map(Object.entries(outputs)), values);
    const scanned = await runOnce(new Map(Object.entries({ ...outputs, gates })), values);
    for (const name of ['hidden', 'last']) {
      native[name]!.forEach((value, i) => {
        expect(Math.abs(value - scanned[name]![i]!), `${name}[${i}]`).toBeLessThan(1e-6);
      });
    }
  });
});

test('the LSTM operator serves where no states are read, Scan where they are', () => {
  const { last, gates } = lstmOf({ T: 2, B: 1, F: 1, H: 2 });
  expect(operatorsIn({ last })).toContain('LSTM');
  expect(operatorsIn({ last })).not.toContain('Scan');
  expect(operatorsIn({ last, gates })).toContain('Scan');
});

test('the states of an open batch cannot be kept', () => {
  const { last, gates } = lstmOf({ T: 2, B: anySize, F: 1, H: 2 });
  expect(() => operatorsIn({ last })).not.toThrow();
  expect(() => operatorsIn({ last, gates })).toThrow('fixed batch');
});

test('the graph of a longer window has no more nodes', () => {
  const length = (T: number) => {
    const states = lstmOf({ T, B: 1, F: 1, H: 1 });
    // Constants of one row of zeros are all that differ.
    return (operatorsIn({ gradient: sum(backwardOf(states).recurrent) }).match(/Mul|Gemm|Scan/g) ?? []).length;
  };
  expect(length(200)).toBe(length(3));
});

test('gradients that fade over a long window become 0, not denormal', async () => {
  const shape = { T: 400, B: 2, F: 1, H: 3 };
  const { x } = backwardOf(lstmOf(shape));
  const sizes = (await runOnce(new Map([['x', x]]), valuesOf(shape))).x!.map(Math.abs);
  expect(sizes.some((size) => size > 0)).toBe(true);
  expect(sizes.filter((size) => size > 0 && size < 2 ** -126).length).toBe(0);
  expect(sizes[0]).toBe(0);
});
