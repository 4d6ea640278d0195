import { ok, type Result } from '@foliograph/core';
import { check } from '../runner/index.js';
import type { LoadedSweep } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { Manifest, Store } from '../store/index.js';
import { mending } from './mending.js';
import { prepareTrials } from './prepareTrials.js';

/** How much work a sweep is. */
export interface SweepSize {
  readonly trials: number;
  /** Stages of each trial, added up. */
  readonly apart: number;
  /** Different ones among them. */
  readonly stages: number;
  readonly hit: number;
  readonly miss: number;
  /** Stages that wait for others. */
  readonly waiting: number;
  /** Trials of which it is not known yet what their data hold; where there are any, the data of all alone are counted. */
  readonly unknown: number;
}

/** Counts what a sweep would take from the store and what it would compute; nothing is run. */
export const previewSweep = (loaded: LoadedSweep, store: Store): Promise<Result<SweepSize>> =>
  // A panel that proves damaged is one that is not there.
  mending(
    () => sizeOnce(loaded, store),
    () => {},
  );

async function sizeOnce(loaded: LoadedSweep, store: Store): Promise<Result<SweepSize>> {
  const prepared = await prepareTrials(loaded, store);
  if (!prepared.ok) return prepared;
  const { trials, data, unroll } = prepared.value;
  const options = { store, stages, spec: `${loaded.base.spec.name} sweep` };
  const read = await check(data.nodes, options);
  const finished = new Map(read.flatMap(({ node, manifest }): [string, Manifest][] => (manifest ? [[node.id, manifest]] : [])));
  const unrolled = await unroll(finished);
  if (!unrolled.ok) return unrolled;
  const unknown = unrolled.value.ids.filter(({ size }) => size === 0).length;
  const { ids, nodes } = unknown === 0 ? unrolled.value : data;
  const states = unknown === 0 ? await check(nodes, options) : read;
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length;
  return ok({
    trials: trials.length,
    apart: ids.reduce((sum, { size }) => sum + size, 0),
    stages: nodes.length,
    ...{ hit: count('hit'), miss: count('miss'), waiting: count('waiting') },
    unknown,
  });
}
