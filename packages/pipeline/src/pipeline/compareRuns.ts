import { type Difference, differences, type Json } from '../json/index.js';
import type { StrategyResult } from '../stages/summary.js';
import { DamagedArtifact, type RunNodes, type RunRecord, runRecordsAt, type Store } from '../store/index.js';

/** A recorded run, with the store that it left its record and its outputs in. */
export interface ComparedRun {
  readonly store: Store;
  readonly run: RunRecord;
}

/** What a recorded run read and made; nothing where the list has been lost. */
export const nodesOf = ({ store, run }: ComparedRun): RunNodes => runRecordsAt(store.home).nodes(run) ?? { nodes: [], files: {} };

/** A figure of a strategy or benchmark in two runs; null where one lacks it. */
export interface ComparedFigure {
  readonly name: string;
  readonly kind: StrategyResult['kind'];
  readonly figure: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What tells two runs apart. */
export interface RunComparison {
  readonly before: RunRecord;
  readonly after: RunRecord;
  /** Of the specs, every default written out. */
  readonly parameters: readonly Difference[];
  /** Of the files that were read: by node, then name. */
  readonly files: readonly Difference[];
  /** Of versions, engine and processor. */
  readonly environment: readonly Difference[];
  /** Of the outputs of nodes: how many are the same, those that differ in the order of the plan, and those of one run alone. */
  readonly stages: {
    readonly same: number;
    readonly changed: readonly string[];
    readonly removed: readonly string[];
    readonly added: readonly string[];
  };
  /** Of every strategy and benchmark of either run; empty where the store no longer holds them. */
  readonly figures: readonly ComparedFigure[];
}

/** What tells two recorded runs apart. The first of the stages that changed is where they part: what it reads of both runs is the same. */
export async function compareRuns(first: ComparedRun, second: ComparedRun): Promise<RunComparison> {
  const [before, after] = [first.run, second.run];
  const [a, b] = [nodesOf(first), nodesOf(second)];
  const machine = ({ environment, engine }: RunRecord): Json => ({
    ...(environment as unknown as { [key: string]: Json }),
    engine: engine ?? null,
  });
  const digests = new Map(a.nodes.map(({ id, digest }) => [id, digest]));
  const ids = new Set(b.nodes.map(({ id }) => id));
  const shared = b.nodes.filter(({ id }) => digests.has(id));
  const changed = shared.filter(({ id, digest }) => digests.get(id) !== digest).map(({ id }) => id);
  const [from, to] = await Promise.all([first, second].map(({ store, run }) => figuresOf(store, run)));
  return {
    before,
    after,
    parameters: differences(before.spec, after.spec),
    files: differences(a.files, b.files),
    environment: differences(machine(before), machine(after)),
    stages: {
      same: shared.length - changed.length,
      changed,
      removed: a.nodes.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
      added: b.nodes.filter(({ id }) => !digests.has(id)).map(({ id }) => id),
    },
    figures: sideBySide(from!, to!),
  };
}

/** The figures of a recorded run; empty where it came to none, or where the store no longer holds them. */
export async function figuresOf(store: Store, { figures }: RunRecord): Promise<readonly StrategyResult[]> {
  const manifest = figures && (await store.find(figures.key));
  if (!manifest) return [];
  try {
    return await store.open(manifest).json<StrategyResult[]>('results.json');
  } catch (error) {
    if (error instanceof DamagedArtifact) return [];
    throw error;
  }
}

function sideBySide(before: readonly StrategyResult[], after: readonly StrategyResult[]): ComparedFigure[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [a, b] = [before, after].map((results) => results.find((result) => result.name === name));
    const { kind } = (a ?? b)!;
    const figures = [...new Set([a, b].flatMap((result) => Object.keys(result?.figures ?? {})))];
    return figures.map(
      (figure): ComparedFigure => ({ name, kind, figure, before: a?.figures[figure] ?? null, after: b?.figures[figure] ?? null }),
    );
  });
}
