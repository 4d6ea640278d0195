import { mean, standardDeviation } from '@foliograph/core';
import { accuracyByYear } from './accuracyByYear.js';
import type { LockedRun } from './openLocked.js';
import type { Figures, Results, Spread } from './Results.js';

interface Row {
  readonly asset: string;
  readonly part: string;
  readonly forecaster: 'model' | 'last-value';
  readonly count: number;
  readonly figures: Figures;
}

/** How right the forecasts of every model were by part and, from the first day of the test on, by calendar year, all assets together, over its seeds. */
export async function accuracyIn(run: LockedRun, from: string): Promise<Results['accuracy']> {
  const { lock, nodesOf, open } = run;
  const models = new Set(Object.keys(lock.nodes).flatMap((node) => /^accuracy:([^/]+)/.exec(node)?.[1] ?? []));
  const told = [...models].map(async (model) => {
    const seeds = await Promise.all(
      nodesOf(`accuracy:${model}`).map(async (node) => {
        const rows = await (await open(node)).json<readonly Row[]>('accuracy.json');
        const years = await accuracyByYear(run, node.replace('accuracy:', 'predict:'), from);
        return [...rows.filter(({ asset }) => asset === 'pooled'), ...years];
      }),
    );
    const parts = seeds[0]!.filter(({ forecaster }) => forecaster === 'model').map(({ part }) => part);
    return [model, Object.fromEntries(parts.map((part) => [part, partOf(part, seeds)]))] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

function partOf(part: string, seeds: readonly (readonly Row[])[]): Results['accuracy'][string][string] {
  const rowsOf = (forecaster: Row['forecaster']) =>
    seeds.map((rows) => rows.find((row) => row.part === part && row.forecaster === forecaster)!);
  const [own, beside] = [rowsOf('model'), rowsOf('last-value')];
  const spread = (values: readonly (number | null | undefined)[]) => spreadOf(values.map((value) => value ?? NaN));
  return {
    pairs: own[0]!.count,
    figures: {
      ...Object.fromEntries(Object.keys(own[0]!.figures).map((name) => [name, spread(own.map(({ figures }) => figures[name]))])),
      againstLastValue: spread(own.map(({ figures }, i) => figures.mse! / beside[i]!.figures.mse!)),
    },
    lastValue: beside[0]!.figures,
  };
}

function spreadOf(values: readonly number[]): Spread {
  const known = Float64Array.from(values);
  const of = (statistic: (values: Float64Array) => number) => (values.some(Number.isNaN) ? null : statistic(known));
  if (values.length === 1) return { mean: of(mean) };
  return {
    mean: of(mean),
    deviation: of(standardDeviation),
    lowest: of((values) => Math.min(...values)),
    highest: of((values) => Math.max(...values)),
    values: values.map((value) => (Number.isNaN(value) ? null : value)),
  };
}
