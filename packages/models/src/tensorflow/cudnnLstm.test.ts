import { describe, expect, test } from 'vitest';
import { composedLstm } from './composedLstm.js';
import { cudnnLstm } from './cudnnLstm.js';
import { formsAgree } from './formsAgree.js';
import type { TensorFlow, Value } from './Library.js';
import { loadLibrary } from './loadLibrary.js';
import type { Handle, Native } from './Native.js';

const { tf } = await loadLibrary('wasm', 1);

test('a form that cannot run does not agree with one that can', () => {
  const lstmForward = () => {
    throw new Error('no such op');
  };
  expect(formsAgree(tf, composedLstm, composedLstm)).toBe(true);
  expect(formsAgree(tf, { ...composedLstm, lstmForward }, composedLstm)).toBe(false);
});

describe('an LSTM by cuDNN, whose place a plain function takes that reads its parameters as Keras lays them,', () => {
  test('gives the outputs and gradients of the composed one', () => {
    expect(formsAgree(tf, cudnnLstm(standIn(tf)), composedLstm)).toBe(true);
  });

  test('is found out where cuDNN has its gates in another order', () => {
    const ran: string[] = [];
    expect(formsAgree(tf, cudnnLstm(standIn(tf, [1, 0, 2, 3], ran)), composedLstm)).toBe(false);
    expect(ran).toEqual(['CudnnRNNV3', 'CudnnRNNBackpropV3']);
  });
});

/** Takes the place of cuDNN's ops on a machine without a card; gradients by differences. */
function standIn(tf: TensorFlow, order: readonly number[] = [0, 1, 2, 3], ran: string[] = []): Native {
  const tensors: Value[] = [];
  const idOf = (tensor: Value) => tensors.push(tensor) - 1;
  const handle = (data: Float64Array | number[], shape: readonly number[]): Handle => {
    return { id: idOf(tf.tensor(Float32Array.from(data), [...shape])), shape, dtype: 1 };
  };
  return {
    isUsingGpuDevice: true,
    binding: {
      TF_Version: '0',
      TF_FLOAT: 1,
      TF_INT32: 3,
      TF_INT64: 9,
      TF_ATTR_TYPE: 0,
      TF_ATTR_BOOL: 1,
      createTensor: () => idOf(tf.scalar(0)),
      executeOp(name, _, ids) {
        ran.push(name);
        const inputs = ids.map((id) => tensors[id]!);
        const [x, state, , parameters] = inputs as [Value, Value, Value, Value];
        const [T, B, F] = x.shape as [number, number, number];
        const sizes = { T, B, F, H: state.shape[2]! };
        const [values, row] = [Float64Array.from(x.dataSync()), Float64Array.from(parameters.dataSync())];
        const hidden = outputs(values, row, sizes, order);
        if (name === 'CudnnRNNV3') {
          const last = hidden.slice(-state.size);
          return [
            handle(hidden, [T, B, sizes.H]),
            handle(last, state.shape),
            handle(last, state.shape),
            handle([0], [1]),
            handle([0], [1]),
          ];
        }
        const weights = inputs[8]!.dataSync();
        const loss = () => outputs(values, row, sizes, order).reduce((sum, value, i) => sum + value * weights[i]!, 0);
        const [byX, byRow] = [differences(values, loss), differences(row, loss)];
        return [handle(byX, x.shape), handle([0], [1]), handle([0], [1]), handle(byRow, parameters.shape)];
      },
    },
    getInputTensorIds: (inputs) => inputs.map(idOf),
    createOutputTensor: ({ id }) => tf.clone(tensors[id]!),
  };
}

function differences(values: Float64Array, loss: () => number): Float64Array {
  const h = 1e-5;
  return values.map((value, i) => {
    const at = (moved: number) => {
      values[i] = moved;
      return loss();
    };
    const slope = (at(value + h) - at(value - h)) / (2 * h);
    values[i] = value;
    return slope;
  });
}

/** Outputs of an LSTM [T, B, H] whose parameters are one row: 4 weights by input [H, F], 4 by state [H, H], 4 biases [H] twice; gates in the order input, forget, cell, output. */
function outputs(x: Float64Array, row: Float64Array, sizes: { T: number; B: number; F: number; H: number }, order: readonly number[]) {
  const { T, B, F, H } = sizes;
  const [states, biases] = [4 * H * F, 4 * H * (F + H)];
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  const hidden = new Float64Array(T * B * H);
  const cell = new Float64Array(B * H);
  for (let t = 0; t < T; t++) {
    for (let b = 0; b < B; b++) {
      const z = (gate: number, h: number) => {
        const unit = order[gate]! * H + h;
        let sum = row[biases + unit]! + row[biases + 4 * H + unit]!;
        for (let f = 0; f < F; f++) sum += row[unit * F + f]! * x[(t * B + b) * F + f]!;
        if (t > 0) for (let k = 0; k < H; k++) sum += row[states + unit * H + k]! * hidden[((t - 1) * B + b) * H + k]!;
        return sum;
      };
      for (let h = 0; h < H; h++) {
        const [i, f, c, o] = [sigmoid(z(0, h)), sigmoid(z(1, h)), Math.tanh(z(2, h)), sigmoid(z(3, h))];
        cell[b * H + h] = f * cell[b * H + h]! + i * c;
        hidden[(t * B + b) * H + h] = o * Math.tanh(cell[b * H + h]!);
      }
    }
  }
  return hidden;
}
