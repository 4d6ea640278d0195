import type { ReportData } from '@foliograph/report';
import { tableFromArrow } from '../../arrow/index.js';
import type { Artifact } from '../../store/index.js';
import type { StoredSpan } from '../figures.js';
import { readTrack } from '../readTrack.js';
import type { Inputs } from '../Stage.js';
import type { StrategyResult } from '../summary.js';
import type { ReportParams } from './ReportParams.js';

/** Every strategy and benchmark with its equity, by seed. */
export async function resultsOf(inputs: Inputs, { tracks }: ReportParams): Promise<ReportData['results']> {
  const results = await inputs.summary![0]!.json<StrategyResult[]>('results.json');
  return Promise.all(
    tracks.map(async ({ name, kind }, i) => {
      const { figures, deviations, lowest, highest, seeds } = results[i]!;
      const records = await Promise.all(inputs[`track:${name}`]!.map(readTrack));
      const courses = await Promise.all(inputs[`figures:${name}`]!.map(courseOf));
      const curves = records.map(({ sessions, equity }, k) => ({
        ...seeds[k]!,
        sessions,
        equity: [...equity],
        ...courses[k]!,
      }));
      return {
        name,
        kind,
        figures,
        ...(deviations ? { deviations } : {}),
        ...(lowest && highest ? { lowest, highest } : {}),
        seeds: curves,
      };
    }),
  );
}

/** What a record's figures were over time. */
async function courseOf(artifact: Artifact): Promise<Pick<ReportData['results'][number]['seeds'][number], 'rolling' | 'spans'>> {
  const { date: _, ...columns } = tableFromArrow(await artifact.bytes('rolling.arrow'));
  const rolled = Object.entries(columns).map(([key, values]) => [
    key,
    Array.from(values as Float64Array, (value) => (Number.isFinite(value) ? value : null)),
  ]);
  return { rolling: Object.fromEntries(rolled), spans: await artifact.json<readonly StoredSpan[]>('spans.json') };
}
