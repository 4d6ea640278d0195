import { fail, ok, type Result } from '@foliograph/core';
import { type ForeignContract, type Layout, numbers } from './ForeignContract.js';
import type { ForeignModel, ForeignValue } from './ForeignModel.js';
import { readForeign } from './readForeign.js';

/** The oldest operators that those around the model agree with. */
const OLDEST = 13;

export interface ForeignWish {
  /** Names of the input and the output; empty for the only one. */
  readonly input: string;
  readonly output: string;
  readonly layout: Layout;
  readonly window: number;
  /** How many features a session has. */
  readonly width: number;
}

/** How the model in an ONNX file is run; a problem where it is damaged, or does not take windows of that window and width, or does not give one number for each. */
export function contractOf(bytes: Uint8Array, wish: ForeignWish): Result<ForeignContract> {
  let model: ForeignModel;
  try {
    model = readForeign(bytes);
  } catch (error) {
    return fail(`this is not a whole ONNX model (${bytes.length} bytes): ${(error as Error).message}`, {
      remedy: 'export or copy it again',
    });
  }
  const opset = model.opsets.get('') ?? 0;
  if (opset < OLDEST) return fail(`its operators are of version ${opset}`, { remedy: `export it with opset ${OLDEST} or later` });
  if (model.external) return fail('its weights lie in files beside it', { remedy: 'export it as one file' });
  if (model.functions) return fail('it calls functions of its own', { remedy: 'export it with functions inlined' });
  const input = chosen(model.inputs, wish.input, 'input');
  if (!input.ok) return input;
  const others = model.inputs.filter((value) => value !== input.value);
  if (others.length > 0)
    return fail(`it takes ${listed(others)} besides, of which nothing is known`, { remedy: 'export it with windows alone as its input' });
  const output = chosen(model.outputs, wish.output, 'output');
  if (!output.ok) return output;
  const [takes, gives] = [numbers.get(input.value.type), numbers.get(output.value.type)];
  if (!takes || !gives)
    return fail(`its ${takes ? 'output' : 'input'} holds no floating-point numbers`, { remedy: 'export it with float32' });
  const shape = shapeProblem(input.value, wish) ?? outputProblem(output.value);
  if (shape) return fail(shape.message, { remedy: shape.remedy });
  return ok({ model, input: input.value.name, output: output.value.name, layout: wish.layout, takes, gives });
}

const listed = (values: readonly ForeignValue[]) => values.map(({ name }) => `"${name}"`).join(', ');

function chosen(values: readonly ForeignValue[], name: string, kind: 'input' | 'output'): Result<ForeignValue> {
  const found = name === '' && values.length === 1 ? values[0] : values.find((value) => value.name === name);
  if (found) return ok(found);
  const what = name === '' ? `it has ${values.length} ${kind}s` : `it has no ${kind} "${name}"`;
  return fail(what, { remedy: `set ${kind} to one of ${listed(values)}` });
}

const shown = (shape: readonly (number | undefined)[]) => `[${shape.map((extent) => extent ?? '?').join(', ')}]`;

function shapeProblem({ name, shape }: ForeignValue, { layout, window, width }: ForeignWish) {
  const wanted = { 'batch-first': [undefined, window, width], 'time-first': [window, undefined, width], flat: [undefined, window * width] }[
    layout
  ];
  const fits = shape.length === wanted.length && shape.every((extent, i) => extent === undefined || extent === wanted[i]);
  if (fits) return undefined;
  const message = `its input "${name}" is ${shown(shape)}, but windows laid ${layout} are ${shown(wanted)}, with any number of them`;
  return { message, remedy: 'set window, features and layout as it was trained, and export it for batches of any size' };
}

function outputProblem({ name, shape }: ForeignValue) {
  const [batch, ...rest] = shape;
  if (batch === undefined && rest.every((extent) => extent === undefined || extent === 1)) return undefined;
  const message = `its output "${name}" is ${shown(shape)}, but a forecast is one number for each window`;
  return { message, remedy: 'export it with an output of [batch] or [batch, 1]' };
}
