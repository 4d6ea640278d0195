import type { ReportData } from '@foliograph/report';
import { longSeeds } from '../../spec/index.js';
import { readRandom } from '../readRandom.js';
import { readTrack } from '../readTrack.js';
import type { Inputs } from '../Stage.js';
import type { ReportParams } from './ReportParams.js';

/** Figures whose spread among random portfolios is drawn. */
const drawn = ['sharpe', 'totalReturn'] as const;

/** The random portfolios of each strategy that has some, by seed, as growth from its capital. */
export async function randomOf(inputs: Inputs, { tracks }: ReportParams): Promise<ReportData['random']> {
  const all = tracks.map(({ name, seeds }) =>
    Promise.all(
      (inputs[`random:${name}`] ?? []).map(async (artifact, k) => {
        const { portfolios, percentiles, draws, sessions, quantiles } = await readRandom(artifact);
        const { capital, equity } = await readTrack(inputs[`track:${name}`]![k]!);
        const growth = (values: Float64Array) => Array.from(values, (value) => value / capital);
        return {
          ...{ result: name, seed: longSeeds(seeds)[k]!, portfolios, percentiles, sessions, growth: growth(equity) },
          quantiles: quantiles.map(({ share, equity }) => ({ share, growth: growth(equity) })),
          draws: Object.fromEntries(drawn.map((figure) => [figure, [...draws[figure]!].filter(Number.isFinite)])),
        };
      }),
    ),
  );
  return (await Promise.all(all)).flat();
}
