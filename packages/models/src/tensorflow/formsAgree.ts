import { elements } from '../graph/index.js';
import { input, lstmBackward, lstmForward } from '../ops/index.js';
import { evaluate } from './evaluate.js';
import type { TensorFlow } from './Library.js';
import type { LstmForm } from './LstmForm.js';

const tolerance = 1e-3;

/** Whether both forms compute the same outputs and gradients of a small LSTM; false where the first cannot run here. */
export function formsAgree(tf: TensorFlow, form: LstmForm, trusted: LstmForm): boolean {
  const [T, B, F, H] = [3, 2, 3, 4];
  const shapes: Record<string, number[]> = { x: [T, B, F], W: [4 * H, F], R: [4 * H, H], b: [4 * H], c: [4 * H], g: [T, B, H], l: [B, H] };
  const leaf = (name: string) => input(name, shapes[name]!);
  const x = leaf('x');
  const weights = { input: leaf('W'), recurrent: leaf('R'), inputBias: leaf('b'), recurrentBias: leaf('c') };
  const states = lstmForward(x, weights);
  const back = lstmBackward(x, weights, states, { hidden: leaf('g'), last: leaf('l') });
  const tensors = [states.hidden, states.last, back.x, back.input, back.recurrent, back.bias];
  // Every element differs, so that no two weights or gates can be taken for each other.
  const values = (name: string) => tf.tensor(wave(elements(shapes[name]!), name.charCodeAt(0)), shapes[name]!);
  const given = { input: values, constant: (value: number) => tf.scalar(value) };
  const results = (of: LstmForm) => tf.tidy(() => evaluate(tf, of, tensors)(given).map((value) => Float32Array.from(value.dataSync())));
  const expected = results(trusted);
  try {
    return results(form).every((result, i) => result.every((value, j) => Math.abs(value - expected[i]![j]!) < tolerance));
  } catch {
    return false;
  }
}

const wave = (length: number, phase: number) => Float32Array.from({ length }, (_, i) => Math.sin(phase + 1.7 * i));
