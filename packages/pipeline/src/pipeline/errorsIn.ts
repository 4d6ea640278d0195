import { basename } from 'node:path';
import type { Diagnostic } from '@foliograph/core';
import type { Node, Plan } from '../plan/index.js';
import type { Manifest, Store } from '../store/index.js';

/** Errors that checks found in tables that were read, with the paths of their files here: nothing may be learnt from such tables. */
export async function errorsIn(
  plan: Plan,
  nodes: readonly Node[],
  finished: ReadonlyMap<string, Manifest>,
  store: Store,
): Promise<readonly Diagnostic[]> {
  const telling = new Set(plan.templates.filter(({ tells }) => tells).map(({ id }) => id));
  const found = await Promise.all(
    nodes.map(async ({ id, here }) => {
      const manifest = finished.get(id);
      if (!manifest || !telling.has(id)) return [];
      const told = await store.open(manifest).json<readonly Diagnostic[]>('warnings.json');
      const { files = [] } = (here ?? {}) as { readonly files?: readonly { readonly path: string }[] };
      const pathOf = new Map(files.map(({ path }) => [basename(path), path]));
      return told
        .filter(({ severity }) => severity === 'error')
        .map((problem) =>
          problem.place ? { ...problem, place: { ...problem.place, file: pathOf.get(problem.place.file) ?? problem.place.file } } : problem,
        );
    }),
  );
  return found.flat();
}
