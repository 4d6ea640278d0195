import type { AccuracyRow } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import type { Inputs } from '../Stage.js';
import type { TrainingRecord } from '../train.js';
import type { ReportParams } from './ReportParams.js';

type Row = Omit<AccuracyRow, 'figures'> & { readonly figures: Readonly<Record<string, number | null>> };

/** How every model learnt, and how right the first seed's forecasts were. */
export async function modelsOf(inputs: Inputs, { models }: ReportParams): Promise<Pick<ReportData, 'training' | 'accuracy'>> {
  const training = models.map(async (model) => {
    const records = await Promise.all(inputs[`train:${model}`]!.map((artifact) => artifact.json<TrainingRecord>('training.json')));
    return records.map(({ asset, seed, epochs, best }) => ({ model, asset: asset ?? 'pooled', seed, epochs, best }));
  });
  const accuracy = models.map(async (model) => {
    const rows = await inputs[`accuracy:${model}`]![0]!.json<readonly Row[]>('accuracy.json');
    return rows
      .filter(({ forecaster }) => forecaster === 'model')
      .map(({ asset, part, figures }) => {
        const beside = rows.find((row) => row.asset === asset && row.part === part && row.forecaster === 'last-value')!;
        return { model, asset, part, figures, lastValue: beside.figures };
      });
  });
  return { training: (await Promise.all(training)).flat(), accuracy: (await Promise.all(accuracy)).flat() };
}
