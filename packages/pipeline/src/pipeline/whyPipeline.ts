import { statSync } from 'node:fs';
import { ok, type Result } from '@foliograph/core';
import { isNamed, type Node, unknownWords } from '../plan/index.js';
import { type Cause, type Why, why } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { Store } from '../store/index.js';
import { mending } from './mending.js';
import { preparePipeline } from './preparePipeline.js';
import { unrollStored } from './unrollStored.js';

/** Why a run would compute what it would. */
export interface PipelineWhy {
  readonly nodes: readonly Why[];
  /** Templates of which nothing can be said before the panel is there. */
  readonly waiting: readonly string[];
}

/** Why a run would compute each node, or those that words name, down to what changed first; computes nothing. */
export const whyPipeline = (loaded: LoadedSpec, store: Store, words: readonly string[] = []): Promise<Result<PipelineWhy>> =>
  mending(
    () => whyOnce(loaded, store, words),
    () => {},
  );

async function whyOnce(loaded: LoadedSpec, store: Store, words: readonly string[]): Promise<Result<PipelineWhy>> {
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const { plan, data } = prepared.value;
  const unknown = unknownWords(words, plan);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const options = { store, stages, spec: loaded.spec.name };
  const told = async (nodes: readonly Node[]) => {
    const all = await why(nodes, options);
    return all.filter(({ node }) => words.length === 0 || isNamed(words)(node)).map(withFiles);
  };
  const unrolled = await unrollStored(prepared.value, options);
  if (!unrolled) {
    const shown = new Set(data.map(({ id }) => id));
    const later = plan.templates.filter((template) => !shown.has(template.id) && (words.length === 0 || isNamed(words)(template)));
    return ok({ nodes: await told(data), waiting: later.map(({ id }) => id) });
  }
  if (!unrolled.ok) return unrolled;
  const unmet = unknownWords(words, plan, unrolled.value.nodes);
  if (unmet.length > 0) return { ok: false, problems: unmet };
  return ok({ nodes: await told(unrolled.value.nodes), waiting: [] });
}

/** Says of a changed file what it is now. */
function withFiles(one: Why): Why {
  const { files = [] } = (one.node.here ?? {}) as { readonly files?: readonly { readonly name: string; readonly path: string }[] };
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  const told = (cause: Cause): Cause => {
    const path = cause.path[0] === 'files' ? paths.get(cause.path.slice(1).join('.')) : undefined;
    const found = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    if (!found) return cause;
    const digests = [cause.before, cause.after].map((digest) => (digest === undefined ? 'none' : String(digest).slice(0, 8)));
    return { ...cause, text: `${cause.text}: digest ${digests.join(' → ')}, now ${found.size} bytes of ${found.mtime.toISOString()}` };
  };
  return { ...one, causes: one.causes.map(told) };
}
