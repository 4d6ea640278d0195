import { ok, type Result } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { Node, Plan } from '../plan/index.js';
import { digestOf } from '../sources/digestOf.js';
import type { LoadedSpec, Registries } from '../spec/index.js';

/** Adds to each node that reads a source the digests of its files, which decide its output, and their paths, which do not. */
export async function bindFiles(nodes: readonly Node[], plan: Plan, loaded: LoadedSpec, { sources }: Registries): Promise<Result<Node[]>> {
  const reads = new Map(plan.templates.flatMap(({ id, reads }) => (reads ? [[id, reads] as const] : [])));
  const bound: Node[] = [];
  for (const node of nodes) {
    const read = reads.get(node.id);
    if (!read) {
      bound.push(node);
      continue;
    }
    const { name: source, params } = read.source;
    const found = await sources.get(source)!.files(params);
    if (!found.ok) {
      const place = loaded.place(read.at);
      return { ok: false, problems: found.problems.map((problem) => ({ place, ...problem })) };
    }
    const digests = await Promise.all(found.value.map(async ({ name, path }) => [name, await digestOf(path)] as const));
    const files = Object.fromEntries(digests);
    const here: Json = { params: params as Json, files: found.value.map(({ name, path }) => ({ name, path, sha256: files[name]! })) };
    bound.push({ ...node, files, here });
  }
  return ok(bound);
}
