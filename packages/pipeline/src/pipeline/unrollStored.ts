import type { Result } from '@foliograph/core';
import { check } from '../runner/index.js';
import { stages } from '../stages/registry.js';
import type { Store } from '../store/index.js';
import type { PreparedPipeline, Unrolled } from './preparePipeline.js';

/** Every node of a pipeline on the panel that a store has; undefined where it is not there yet. */
export async function unrollStored(
  { data, unroll }: Pick<PreparedPipeline, 'data' | 'unroll'>,
  { store, spec }: { readonly store: Store; readonly spec: string },
): Promise<Result<Unrolled> | undefined> {
  const panel = (await check(data, { store, spec, stages })).find(({ node }) => node.id === 'panel');
  return panel && !panel.manifest ? undefined : unroll(panel?.manifest && store.open(panel.manifest));
}
