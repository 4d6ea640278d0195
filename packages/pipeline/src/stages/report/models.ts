import { type AccuracyRow, mean, standardDeviation } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import type { Inputs } from '../Stage.js';
import type { TrainingRecord } from '../train.js';
import type { ReportParams } from './ReportParams.js';

type Row = Omit<AccuracyRow, 'figures'> & { readonly figures: Readonly<Record<string, number | null>> };

/** How every model learnt, and how right its forecasts were over its seeds. */
export async function modelsOf(inputs: Inputs, { models }: ReportParams): Promise<Pick<ReportData, 'training' | 'accuracy'>> {
  const training = models.map(async (model) => {
    const records = await Promise.all(inputs[`train:${model}`]!.map((artifact) => artifact.json<TrainingRecord>('training.json')));
    return records.map(({ asset, seed, epochs, best }) => ({ model, asset: asset ?? 'pooled', seed, epochs, best }));
  });
  const accuracy = models.map(async (model) => {
    const seeds = await Promise.all(inputs[`accuracy:${model}`]!.map((artifact) => artifact.json<readonly Row[]>('accuracy.json')));
    return seeds[0]!.flatMap(({ forecaster, asset, part }, i) => {
      if (forecaster !== 'model') return [];
      const beside = seeds[0]!.find((row) => row.asset === asset && row.part === part && row.forecaster === 'last-value')!;
      return [{ model, asset, part, ...overSeeds(seeds.map((rows) => rows[i]!.figures)), lastValue: beside.figures }];
    });
  });
  return { training: (await Promise.all(training)).flat(), accuracy: (await Promise.all(accuracy)).flat() };
}

/** Mean and, of several, deviation of each figure; null where one seed does not have it. */
function overSeeds(seeds: readonly Row['figures'][]): Pick<ReportData['accuracy'][number], 'figures' | 'deviations'> {
  const by = (statistic: (values: Float64Array) => number) =>
    Object.fromEntries(
      Object.keys(seeds[0]!).map((key) => {
        const values = Float64Array.from(seeds, (figures) => figures[key] ?? NaN);
        return [key, values.some(Number.isNaN) ? null : statistic(values)];
      }),
    );
  return { figures: by(mean), ...(seeds.length > 1 ? { deviations: by(standardDeviation) } : {}) };
}
