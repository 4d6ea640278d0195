import type { ReportData } from '@foliograph/report';
import { readTrack } from '../readTrack.js';
import type { Inputs } from '../Stage.js';
import type { StrategyResult } from '../summary.js';
import type { ReportParams } from './ReportParams.js';

/** Every strategy and benchmark with its equity, by seed. */
export async function resultsOf(inputs: Inputs, { tracks }: ReportParams): Promise<ReportData['results']> {
  const results = await inputs.summary![0]!.json<StrategyResult[]>('results.json');
  return Promise.all(
    tracks.map(async ({ name, kind }, i) => {
      const { figures, deviations, seeds } = results[i]!;
      const records = await Promise.all(inputs[`track:${name}`]!.map(readTrack));
      const curves = records.map(({ sessions, equity }, seed) => ({ seed, sessions, equity: [...equity], figures: seeds[seed]!.figures }));
      return { name, kind, figures, ...(deviations ? { deviations } : {}), seeds: curves };
    }),
  );
}
