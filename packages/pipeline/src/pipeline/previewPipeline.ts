import { ok, type Result } from '@foliograph/core';
import { isNamed, type Node, type Plan, select, unknownWords } from '../plan/index.js';
import { check, type NodeState } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { Store } from '../store/index.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { preparePipeline } from './preparePipeline.js';
import { selectData } from './selectData.js';
import { unrollStored } from './unrollStored.js';
import { wordsOf } from './wordsOf.js';

/** A plan held against a store: what a run would do with each node. */
export interface Preview {
  readonly plan: Plan;
  readonly nodes: readonly NodeState[];
  /** Templates that cannot be unrolled before the panel is there. */
  readonly waiting: readonly string[];
}

/** What of a pipeline a preview is about, as a run has it. */
export type Previewed = Pick<PipelineOptions, 'selection' | 'force'>;

/** What a run would take from the store and what it would compute, and why; nothing is run. */
export const previewPipeline = (loaded: LoadedSpec, store: Store, about: Previewed = {}): Promise<Result<Preview>> =>
  // A panel that proves damaged is one that is not there.
  mending(
    () => previewOnce(loaded, store, about),
    () => {},
  );

async function previewOnce(loaded: LoadedSpec, store: Store, about: Previewed): Promise<Result<Preview>> {
  const { selection = {}, force = [] } = about;
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const { plan, early } = prepared.value;
  const words = wordsOf(about);
  const unknown = unknownWords(words, plan);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const options = { store, stages, spec: loaded.spec.name, force: isNamed(force) };
  const states = async (all: readonly Node[]) => {
    const { nodes, wanted } = select(all, selection);
    return check(nodes, { ...options, wanted });
  };
  const ofData = selectData(prepared.value, selection);
  if (ofData.later.length === 0) return ok({ plan, nodes: await states(early), waiting: [] });
  const unrolled = await unrollStored(prepared.value, options);
  if (!unrolled) {
    const nodes = await check(ofData.nodes, { ...options, wanted: ofData.wanted });
    return ok({ plan, nodes, waiting: ofData.later.map(({ id }) => id) });
  }
  if (!unrolled.ok) return unrolled;
  const unmet = unknownWords(words, plan, unrolled.value.nodes);
  if (unmet.length > 0) return { ok: false, problems: unmet };
  return ok({ plan, nodes: await states(unrolled.value.nodes), waiting: [] });
}
