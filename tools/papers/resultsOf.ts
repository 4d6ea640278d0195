import { tableFromArrow } from '@foliograph/pipeline';
import { accuracyIn } from './accuracyIn.js';
import { measuredIn, type Trained } from './measuredIn.js';
import { type LockedRun, openLocked } from './openLocked.js';
import type { Results, ToldScreening } from './Results.js';
import { strategiesIn } from './strategiesIn.js';

/** The numbers of the run that the lock of a spec names, read from the spec's store. */
export async function resultsOf(spec: string): Promise<Results> {
  const run = await openLocked(spec);
  const { spans, strategies } = await strategiesIn(run);
  const screening = await screeningIn(run);
  const training = Object.keys(run.lock.nodes).filter((node) => node.startsWith('train:'));
  const trained = await Promise.all(training.map(async (node) => (await run.open(node)).json<Trained>('training.json')));
  const facts = await factsIn(run, trained);
  const accuracy = await accuracyIn(run, facts.test.from);
  const measured = await measuredIn(run, trained);
  // The digests of the trainings follow from those of their forecasts, which accuracy read.
  const outputs = Object.fromEntries([...run.read].filter(([node]) => !node.startsWith('train:')).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { name: run.lock.name, outputs, facts, spans, strategies, accuracy, screening, measured };
}

interface Panel {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  readonly calendar: string;
}

interface Universe {
  readonly survivorship: readonly { readonly day: string; readonly members: number; readonly priced: number }[];
}

async function factsIn({ lock, open }: LockedRun, trained: readonly Trained[]): Promise<Results['facts']> {
  const panel = await open('panel');
  const { assets, sessions, calendar } = await panel.json<Panel>('facts.json');
  const { survivorship } = await panel.json<Universe>('universe.json');
  const nodes = Object.keys(lock.nodes);
  const tested = nodes.find((node) => node.startsWith('backtest:'))!;
  const days = tableFromArrow(await (await open(tested)).bytes('track.arrow')).date as readonly string[];
  const distinct = (dimension: RegExp) => Math.max(1, new Set(nodes.flatMap((node) => dimension.exec(node)?.[0] ?? [])).size);
  return {
    assets: assets.length,
    sessions: sessions.length,
    calendar,
    from: sessions[0]!,
    to: sessions.at(-1)!,
    ...(survivorship.length > 0
      ? { members: Object.fromEntries(survivorship.map(({ day, members, priced }) => [day.slice(0, 4), { members, priced }])) }
      : {}),
    test: { from: days[0]!, to: days.at(-1)!, sessions: days.length },
    seeds: distinct(/\/seed-\d+/),
    folds: distinct(/\/fold-\d+/),
    trained: trained.length,
    epochs: trained.reduce((all, { epochs }) => all + epochs.length, 0),
  };
}

interface Screened extends Omit<ToldScreening, 'of' | 'factors'> {
  readonly table: readonly {
    readonly factor: string;
    readonly share: number | null;
    readonly ic: number | null;
    readonly t: number | null;
  }[];
}

const screeningIn = ({ nodesOf, open }: LockedRun): Promise<readonly ToldScreening[]> =>
  Promise.all(
    nodesOf('screen').map(async (node): Promise<ToldScreening> => {
      const { from, to, assets, kept, table } = await (await open(node)).json<Screened>('screening.json');
      const factors = Object.fromEntries(table.map(({ factor, share, ic, t }) => [factor, { share, ic, t }]));
      return { from, to, assets, kept, of: table.length, factors };
    }),
  );
