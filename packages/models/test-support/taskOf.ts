import { type ElementwiseMap, type Scaling, stream } from '@foliograph/core';
import type { TrainingTask } from '../src/index.js';

interface Options {
  readonly assets?: number;
  readonly sessions?: number;
  readonly window?: number;
  readonly validation?: number;
  readonly per?: 'asset' | 'pooled';
  readonly scaled?: boolean;
}

/** A small task on prices that wander, with features `close` and `volume`; each group is scaled by maps of its own that clip, shift and stretch. */
export function taskOf({
  assets: N = 1,
  sessions: T = 40,
  window = 3,
  validation = 0,
  per = 'pooled',
  scaled = true,
}: Options = {}): TrainingTask {
  const random = stream(11, 'task');
  const rows = new Float32Array(N * T * 2);
  const labels = new Float64Array(N * T).fill(NaN);
  const [training, held]: [number[], number[]] = [[], []];
  for (let n = 0; n < N; n++) {
    let price = 100 * (n + 1);
    for (let t = 0; t < T; t++) {
      price *= 1 + 0.05 * random.normal();
      rows.set([price, 1e6 * (n + 1) * Math.exp(random.normal())], (n * T + t) * 2);
      if (t > 0) labels[n * T + t - 1] = price;
      if (t >= window - 1 && t < T - 1) (t < T - 1 - validation ? training : held).push(n * T + t);
    }
  }
  const group = (n: number): ElementwiseMap[][] => [
    [{ low: 60 * n, high: 250 * n, below: 61 * n, above: 240 * n, offset: 100.3 * n, scale: 0.02 / n }],
    [
      { low: -Infinity, high: 5e6 * n, below: 0, above: 4.9e6 * n, offset: 1e6 * n, scale: 1e-6 / n },
      { low: -0.5, high: Infinity, below: -0.4, above: 0, offset: 0.1, scale: 0.7 },
    ],
  ];
  const groups = per === 'asset' ? Array.from({ length: N }, (_, n) => n + 1) : [1];
  const features = groups.map((n) => (scaled ? group(n) : [[], []]));
  const scaling: Scaling = {
    per,
    features,
    label: features.map((chains) => chains[0]!.map((map) => ({ ...map, low: -Infinity, high: Infinity }))),
  };
  const dataset = {
    assets: Array.from({ length: N }, (_, n) => `A${n}`),
    sessions: Array.from({ length: T }, (_, t) => `2020-01-${String(t + 1).padStart(2, '0')}`),
    features: ['close', 'volume'],
    rows,
    labels,
  };
  return { name: 'model of A0', dataset, samples: { training: Int32Array.from(training), validation: Int32Array.from(held) }, scaling };
}
