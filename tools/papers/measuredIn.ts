import { runRecordsAt } from '@foliograph/pipeline';
import type { LockedRun } from './openLocked.js';
import type { Measured } from './Results.js';

/** What is told of one training that this reads. */
export interface Trained {
  readonly samples: { readonly training: number };
  readonly epochs: readonly unknown[];
}

/** How long a locked run took, and what it left. */
export async function measuredIn(run: LockedRun, trained: readonly Trained[]): Promise<Measured> {
  const { lock, manifest } = run;
  const nodes = await Promise.all(Object.keys(lock.nodes).map(manifest));
  const files = new Map(nodes.flatMap(({ files }) => files.map(({ sha256, size }) => [sha256, size] as const)));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const seconds = (some: typeof nodes) => sum(some.map(({ record }) => record.seconds));
  const trainSeconds = seconds(nodes.filter(({ record }) => record.node.startsWith('train:')));
  const samples = sum(trained.map(({ samples, epochs }) => samples.training * epochs.length));
  return {
    processor: lock.processors[0]?.model ?? 'unknown',
    wallSeconds: wallSeconds(run),
    nodeSeconds: seconds(nodes),
    trainSeconds,
    samplesPerSecond: samples > 0 && trainSeconds > 0 ? samples / trainSeconds : null,
    storeBytes: sum([...files.values()]),
    nodes: nodes.length,
  };
}

/** Seconds of the recorded runs of the spec as it is locked that computed something. */
function wallSeconds({ lock, home }: LockedRun): number | null {
  const records = runRecordsAt(home);
  const wanted = JSON.stringify(lock.spec);
  const runs = records
    .ids()
    .flatMap((id) => records.read(id) ?? [])
    .filter(({ name, spec, stages }) => name === lock.name && stages.ran > 0 && JSON.stringify(spec) === wanted);
  return runs.length === 0 ? null : runs.reduce((all, { seconds }) => all + seconds, 0);
}
