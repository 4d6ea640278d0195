import type { ReportData } from '@foliograph/report';
import { planeFromArrow } from '../../arrow/index.js';
import { longSeeds } from '../../spec/index.js';
import { readTrack } from '../readTrack.js';
import type { Inputs } from '../Stage.js';
import type { ReportParams } from './ReportParams.js';

interface DatedNote {
  readonly session: string;
  readonly note: string;
}

/** What each strategy held at every session with its first seed, with what its rule and its backtest noted. */
export async function holdingsOf(inputs: Inputs, { tracks }: ReportParams): Promise<ReportData['holdings']> {
  const traded = tracks.filter(({ traded }) => traded);
  return Promise.all(
    traded.map(async ({ name, seeds }) => {
      const [artifact] = inputs[`track:${name}`]!;
      const { equity, cash, notes } = await readTrack(artifact!);
      const { assets, sessions, plane } = planeFromArrow(await artifact!.bytes('weights.arrow'));
      const decided = await inputs[`targets:${name}`]![0]!.json<readonly DatedNote[]>('notes.json');
      const S = sessions.length;
      return {
        result: name,
        seed: longSeeds(seeds)[0]!,
        assets,
        sessions,
        weights: sessions.map((_, s) => assets.map((_, n) => plane[n * S + s]!)),
        cash: [...cash].map((money, s) => money / equity[s]!),
        notes: [...decided, ...notes].sort((a, b) => (a.session < b.session ? -1 : a.session > b.session ? 1 : 0)),
      };
    }),
  );
}
