import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { regressionData } from '../../test-support/regressionData.js';
import { forecastOf } from './forecastOf.js';
import { loadLibsvm } from './loadLibsvm.js';
import { scaleGamma } from './scaleGamma.js';
import { type MachineSettings, trainMachine } from './trainMachine.js';

interface Case {
  readonly settings: Pick<MachineSettings, 'kernel' | 'cost' | 'epsilon' | 'gamma'>;
  readonly supporting: number;
  readonly forecasts: readonly number[];
}

const file = new URL('../../../../test-fixtures/svm/scikit-learn.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];
const { inputs, targets } = regressionData();
const [learnt, labels] = [inputs.slice(0, 80), targets.slice(0, 80)];
const numbers = { tolerance: 1e-3, cache: 200 };

test.each(cases)(
  '$settings.kernel with cost $settings.cost forecasts what scikit-learn does',
  async ({ settings, supporting, forecasts }) => {
    const gamma = settings.gamma || scaleGamma(learnt);
    const machine = await trainMachine(learnt, labels, { ...settings, gamma, ...numbers });
    const range = Math.max(...forecasts) - Math.min(...forecasts);
    inputs.forEach((input, i) => {
      expect(Math.abs(forecastOf(machine, Float32Array.from(input), 0) - forecasts[i]!)).toBeLessThan(1e-3 * range);
    });
    expect(machine.coefficients.length).toBe(settings.kernel === 'linear' ? 1 : supporting);
  },
);

test('a line is found by two points, each beyond the free margin', async () => {
  const points = [Float64Array.of(-1), Float64Array.of(1)];
  const settings = { kernel: 'linear', gamma: 0, cost: 10, epsilon: 0.5, ...numbers } as const;
  const machine = await trainMachine(points, Float64Array.of(-2, 2), settings);
  // The flattest line that errs by 0.5 at both: from −1.5 to 1.5.
  expect([...machine.vectors]).toEqual([1.5]);
  expect(machine.intercept).toBeCloseTo(0, 12);
});

test('targets within epsilon of one value leave no vectors', async () => {
  const settings = { gamma: 1, cost: 1, epsilon: 5, ...numbers };
  for (const kernel of ['rbf', 'linear'] as const) {
    const { coefficients, vectors } = await trainMachine(learnt, labels, { ...settings, kernel });
    expect([coefficients.length, vectors.length]).toEqual([0, 0]);
  }
});

test('the same samples give the same bytes, also after other trainings and in parallel', async () => {
  const settings = { kernel: 'rbf', gamma: 0.5, cost: 100, epsilon: 0.01, ...numbers } as const;
  const first = await trainMachine(learnt, labels, settings);
  const others = await Promise.all([1, 2, 3].map((cost) => trainMachine(inputs, targets, { ...settings, cost })));
  expect(others[0]!.coefficients).not.toEqual(others[2]!.coefficients);
  expect(await trainMachine(learnt, labels, settings)).toEqual(first);
});

test('loading prints nothing and leaves the process as it was', async () => {
  const heard = () => process.eventNames().map((name) => [name, process.listenerCount(name)]);
  const before = heard();
  const said: unknown[] = [];
  const { log, warn, error } = console;
  const say = (...words: unknown[]) => void said.push(words);
  Object.assign(console, { log: say, warn: say, error: say });
  try {
    await loadLibsvm();
  } finally {
    Object.assign(console, { log, warn, error });
  }
  expect(said).toEqual([]);
  expect(heard()).toEqual(before);
});

test('what trainings hold is given back', async () => {
  const { Svm, memory } = await loadLibsvm();
  const trained = (times: number) => {
    for (let i = 0; i < times; i++) {
      const svm = new Svm({ type: 3, kernel: 2, gamma: 0.5, cost: 1, epsilon: 0.01, tolerance: 1e-3, cacheSize: 8, quiet: true });
      svm.train(learnt, labels);
      svm.free();
    }
    return memory().HEAP32.length;
  };
  expect(trained(1000)).toBe(trained(2));
});
