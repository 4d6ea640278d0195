import { fail, ok, type Result } from '@foliograph/core';
import { type Dag, dagOf, edgesOf, makePlan } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';
import type { Store } from '../store/index.js';
import { mending } from './mending.js';
import { preparePipeline } from './preparePipeline.js';
import { unrollStored } from './unrollStored.js';

/** The graph of a pipeline's templates, or of every node; that of nodes is an error until its data have been read into the store. */
export const dagOfPipeline = (loaded: LoadedSpec, store: Store, { full = false } = {}): Promise<Result<Dag>> =>
  mending(
    () => dagOnce(loaded, store, full),
    () => {},
  );

async function dagOnce(loaded: LoadedSpec, store: Store, full: boolean): Promise<Result<Dag>> {
  const prepared = await preparePipeline(loaded, store.digest);
  // The spec alone has the templates, also where its data are elsewhere.
  if (!prepared.ok) return full ? prepared : ok(dagOf(makePlan(loaded.spec, loaded.registries)));
  const { plan } = prepared.value;
  const unrolled = await unrollStored(prepared.value, { store, spec: loaded.spec.name });
  if (!unrolled) {
    const remedy = 'Run up to the panel first (--until panel), or ask for the templates alone.';
    return full ? fail('the nodes are not known before the data are read', { remedy }) : ok(dagOf(plan));
  }
  if (!unrolled.ok) return unrolled;
  const { nodes } = unrolled.value;
  return ok(full ? { nodes: nodes.map(({ id, stage }) => ({ id, stage })), edges: edgesOf(nodes) } : dagOf(plan, nodes));
}
