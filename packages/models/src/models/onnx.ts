import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { choice, fail, flag, integer, list, ok, type ParamsOf, params, path, type Result, text } from '@foliograph/core';
import { contractOf, type ForeignContract, fillSlot, layouts, openForeign, slot } from '../foreign/index.js';
import { frozenModel } from '../freezing/index.js';
import { scaleInGraph } from '../freezing/scaleInGraph.js';
import { unscaleInGraph } from '../freezing/unscaleInGraph.js';
import type { Trained, TrainingTask } from '../training/index.js';
import { forecastWindows } from '../windows/index.js';
import { defineModel } from './Model.js';

/** TensorProto.DataType. */
const TYPES = { float32: 1, float64: 11 } as const;

const fields = params({
  file: path({ description: 'The ONNX file; its contents decide the results, not where it lies.' }),
  features: list(text({ description: 'A factor by its name.' }), {
    minItems: 1,
    description: 'The factors that it was trained on, in its order; those of the spec must be the same.',
  }),
  window: integer({ minimum: 1, default: 1, description: 'Sessions in the window that it looks at.' }),
  layout: choice(layouts, {
    default: 'batch-first',
    description: 'How it takes windows: as [batch, window, features], [window, batch, features], or [batch, window × features].',
  }),
  input: text({ default: '', description: 'Name of its input, where it has several.' }),
  output: text({ default: '', description: 'Name of its output, where it has several.' }),
  scaled: flag({
    default: true,
    description: 'Whether it was trained on preprocessed features and scaled labels, or on raw ones.',
  }),
});
type Fields = ParamsOf<typeof fields>;

/** A model that was trained elsewhere, served by the rules of ours: scaling around it, NaN where a window is incomplete. */
export const onnx = defineModel({
  summary: 'A model that was trained elsewhere, from an ONNX file.',
  version: 1,
  params: fields,
  window: ({ window }) => window,
  per: () => 'pooled',
  validation: () => 0,
  draws: () => false,
  async train(task, p, context) {
    const place = { file: p.file };
    const wrong = ({ message, remedy }: { message: string; remedy?: string | undefined }) =>
      fail(`${basename(p.file)}: ${message}`, { place, ...(remedy === undefined ? {} : { remedy }) });
    const { features } = task.dataset;
    if (features.length !== p.features.length || features.some((feature, k) => feature !== p.features[k])) {
      return wrong({
        message: `it takes the features ${p.features.join(', ')}, but the factors are ${features.join(', ')}`,
        remedy: 'write the same factors in the same order in both places, without a screen that leaves some out',
      });
    }
    const bytes = await readFile(p.file);
    const contract = contractFor(bytes, task, p);
    if (!contract.ok) return wrong(contract.problems[0]!);
    try {
      const runner = await openForeign(bytes, contract.value, [p.window, features.length], context.threads);
      await runner.run(new Float32Array(2 * p.window * features.length), 2);
      await runner.close();
    } catch (error) {
      return wrong({
        message: `ONNX Runtime cannot run it: ${(error as Error).message}`,
        remedy: 'export it again, or with another opset',
      });
    }
    return ok({ weights: packed(bytes), epochs: [], best: 0 });
  },
  freeze(trained, task, p) {
    const { model, input, output, takes, gives, layout } = contractIn(unpacked(trained), task, p);
    const K = task.dataset.features.length;
    const ours = frozenModel(asTrained(task, p), p.window, (at) => {
      const { graph, scaling } = at;
      const turned = (value: string) => graph.value('Transpose', [value], { perm: { ints: [1, 0, 2] } });
      const cast = (value: string, from: string, to: 'float32' | 'float64') =>
        from === to ? value : graph.value('Cast', [value], { to: { int: TYPES[to] } });
      const sequence = scaleInGraph(at, turned(at.window), scaling.features, K);
      const windows = layout === 'time-first' ? sequence : turned(sequence);
      const laid = layout === 'flat' ? graph.value('Reshape', [windows, graph.integers([-1, p.window * K])]) : windows;
      const given = cast(graph.value(slot, [cast(laid, 'float32', takes)]), gives, 'float32');
      return unscaleInGraph(at, graph.value('Reshape', [given, graph.integers([-1])]), scaling.label);
    });
    return fillSlot(ours, model, input, output);
  },
  async evaluate(trained, task, p, rows, { threads }) {
    const bytes = unpacked(trained);
    const runner = await openForeign(bytes, contractIn(bytes, task, p), [p.window, task.dataset.features.length], threads);
    try {
      return await forecastWindows(asTrained(task, p), p.window, rows, (windows, count) => runner.run(windows, count));
    } finally {
      await runner.close();
    }
  },
});

const contractFor = (bytes: Uint8Array, { dataset: { features } }: TrainingTask, p: Fields): Result<ForeignContract> =>
  contractOf(bytes, { ...p, width: features.length });

function contractIn(bytes: Uint8Array, task: TrainingTask, p: Fields): ForeignContract {
  const contract = contractFor(bytes, task, p);
  if (!contract.ok) throw new Error(contract.problems[0]!.message);
  return contract.value;
}

/** The task in the units that the model was trained in. */
const asTrained = (task: TrainingTask, { scaled }: Fields): TrainingTask =>
  scaled ? task : { ...task, scaling: { per: 'pooled', features: [task.dataset.features.map(() => [])], label: [[]] } };

/** A file's bytes as weights, four in each, and how many of the last four are not its own. */
function packed(bytes: Uint8Array): Trained['weights'] {
  const data = new Float32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(data.buffer).set(bytes);
  const spare = Float32Array.of(data.byteLength - bytes.length);
  return new Map([
    ['file', { shape: [data.length], data }],
    ['spare', { shape: [1], data: spare }],
  ]);
}

function unpacked({ weights }: Trained): Uint8Array {
  const { buffer, byteOffset, byteLength } = weights.get('file')!.data;
  return new Uint8Array(buffer, byteOffset, byteLength - weights.get('spare')!.data[0]!);
}
