import { ok, type Result } from '@foliograph/core';
import type { Plan } from '../plan/index.js';
import { check, type NodeState } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { Store } from '../store/index.js';
import { mending } from './mending.js';
import { preparePipeline } from './preparePipeline.js';

/** A plan held against a store: what a run would do with each node. */
export interface Preview {
  readonly plan: Plan;
  readonly nodes: readonly NodeState[];
  /** Templates that cannot be unrolled before the panel is there. */
  readonly waiting: readonly string[];
}

/** What a run would take from the store and what it would compute, and why; nothing is run. */
export const previewPipeline = (loaded: LoadedSpec, store: Store): Promise<Result<Preview>> =>
  // A panel that proves damaged is one that is not there.
  mending(
    () => previewOnce(loaded, store),
    () => {},
  );

async function previewOnce(loaded: LoadedSpec, store: Store): Promise<Result<Preview>> {
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const { plan, data, unroll } = prepared.value;
  const states = await check(data, { store, stages, spec: loaded.spec.name });
  const panel = states.find(({ node }) => node.id === 'panel');
  if (panel && !panel.manifest) {
    const shown = new Set(data.map(({ id }) => id));
    return ok({ plan, nodes: states, waiting: plan.templates.map(({ id }) => id).filter((id) => !shown.has(id)) });
  }
  const nodes = await unroll(panel?.manifest && store.open(panel.manifest));
  if (!nodes.ok) return nodes;
  return ok({ plan, nodes: await check(nodes.value.nodes, { store, stages, spec: loaded.spec.name }), waiting: [] });
}
