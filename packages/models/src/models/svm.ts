import { choice, fail, integer, number, ok, params } from '@foliograph/core';
import { frozenModel } from '../freezing/index.js';
import { scaleInGraph } from '../freezing/scaleInGraph.js';
import { unscaleInGraph } from '../freezing/unscaleInGraph.js';
import { forecastOf, type Machine, machineInGraph, scaleGamma, trainMachine } from '../svm/index.js';
import type { Trained } from '../training/index.js';
import { forecastWindows, gatherSamples } from '../windows/index.js';
import { defineModel } from './Model.js';

/** What libsvm can reach of 32-bit memory, with room for its work. */
const REACH = 1.5 * 2 ** 30;
/** Samples that the loss is measured on. */
const MEASURED = 1024;

/** Epsilon support-vector regression on flattened windows. Drucker et al. 1997, solved by libsvm (Chang & Lin 2011). */
export const svm = defineModel({
  summary: 'Support-vector regression with an rbf or linear kernel, on all values of the window.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, default: 1, description: 'Sessions in the window that a forecast looks at.' }),
    per: choice(['pooled', 'asset'], { default: 'pooled', description: 'One model for all assets, or one for each.' }),
    kernel: choice(['rbf', 'linear'], { default: 'rbf', description: 'How windows are compared: by distance, or by a plain product.' }),
    cost: number({ exclusiveMinimum: 0, default: 1, description: 'Weight of errors against flatness, known as C.' }),
    epsilon: number({ minimum: 0, default: 0.1, description: 'Errors up to this cost nothing, in units of the scaled label.' }),
    gamma: number({
      minimum: 0,
      default: 0,
      description: 'Width of the rbf kernel exp(−gamma · distance²); 0 stands for 1 / (values in a window × their variance).',
    }),
    tolerance: number({ exclusiveMinimum: 0, default: 1e-3, description: 'How exactly the optimum is met before training stops.' }),
    maxSamples: integer({
      minimum: 2,
      default: 5000,
      description: 'Samples to learn from at most, evenly spaced over the training part: time grows with their square.',
    }),
    cache: integer({ minimum: 1, maximum: 1024, default: 200, description: 'Megabytes for kernel values that are kept while training.' }),
  }),
  window: ({ window }) => window,
  per: ({ per }) => per,
  validation: () => 0,
  samples: ({ maxSamples }) => maxSamples,
  async train(task, p, context) {
    const gathered = gatherSamples(task, p.window);
    if (!gathered.ok) return gathered;
    const { inputs, targets } = gathered.value;
    const [count, size] = [inputs.length, inputs[0]!.length];
    if (count * (size + 1) * 16 + p.cache * 2 ** 20 > REACH) {
      return fail(`${task.name}: ${count} windows of ${size} values are more than libsvm can hold`, {
        remedy: 'lower max-samples or window, or take fewer factors',
      });
    }
    const gamma = Math.fround(p.gamma > 0 ? p.gamma : scaleGamma(inputs));
    if (p.kernel === 'rbf' && !Number.isFinite(gamma)) {
      return fail(`${task.name}: the features do not vary over the training part`, { remedy: 'take others, or set gamma' });
    }
    context.signal.throwIfAborted();
    const machine = await trainMachine(inputs, targets, { ...p, gamma });
    context.signal.throwIfAborted();
    if (machine.coefficients.length === 0) {
      return fail(`${task.name}: every label lies within epsilon ${p.epsilon} of one value, so there is nothing to learn`, {
        remedy: 'lower epsilon, or scale the label, such as with scale: features of the target',
      });
    }
    const epoch = { loss: lossOf(machine, inputs, targets), validation: NaN };
    context.progress({ done: count, total: count, unit: 'samples', epoch: { ...epoch, number: 1, of: 1 } });
    return ok({ weights: weightsOf(machine), epochs: [epoch], best: 1 });
  },
  freeze: (trained, task, p) =>
    frozenModel(task, p.window, (at) => {
      const { graph, scaling } = at;
      const K = task.dataset.features.length;
      const sequence = graph.value('Transpose', [at.window], { perm: { ints: [1, 0, 2] } });
      const scaled = graph.value('Transpose', [scaleInGraph(at, sequence, scaling.features, K)], { perm: { ints: [1, 0, 2] } });
      const inputs = graph.value('Reshape', [scaled, graph.integers([-1, p.window * K])]);
      return unscaleInGraph(at, machineInGraph(graph, inputs, machineOf(trained, p.kernel)), scaling.label);
    }),
  evaluate(trained, task, p, rows) {
    const machine = machineOf(trained, p.kernel);
    const size = p.window * task.dataset.features.length;
    return forecastWindows(task, p.window, rows, (windows, count) =>
      Float32Array.from({ length: count }, (_, b) => forecastOf(machine, windows, b * size)),
    );
  },
});

/** Mean squared error over samples spread evenly. */
function lossOf(machine: Machine, inputs: readonly Float64Array[], targets: Float64Array): number {
  const step = Math.ceil(inputs.length / MEASURED);
  let [sum, count] = [0, 0];
  for (let i = 0; i < inputs.length; i += step, count++) sum += (forecastOf(machine, Float32Array.from(inputs[i]!), 0) - targets[i]!) ** 2;
  return sum / count;
}

function weightsOf({ gamma, coefficients, vectors, intercept }: Machine): Trained['weights'] {
  const count = coefficients.length;
  return new Map([
    ['coefficients', { shape: [count], data: coefficients }],
    ['vectors', { shape: [count, vectors.length / count], data: vectors }],
    ['intercept', { shape: [1], data: Float32Array.of(intercept) }],
    ['gamma', { shape: [1], data: Float32Array.of(gamma) }],
  ]);
}

function machineOf({ weights }: Trained, kernel: Machine['kernel']): Machine {
  const data = (name: string) => weights.get(name)!.data;
  return {
    kernel,
    gamma: data('gamma')[0]!,
    coefficients: data('coefficients'),
    vectors: data('vectors'),
    intercept: data('intercept')[0]!,
  };
}
