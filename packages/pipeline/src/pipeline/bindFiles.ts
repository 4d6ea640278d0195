import { ok, type Result } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { Node, Plan } from '../plan/index.js';
import type { SourceFile } from '../sources/Source.js';
import type { LoadedSpec } from '../spec/index.js';

/** Adds to each node that reads a source the digests of its files, which decide its output, and their paths, which do not. */
export async function bindFiles(
  nodes: readonly Node[],
  plan: Plan,
  loaded: LoadedSpec,
  digest: (path: string) => Promise<string>,
): Promise<Result<Node[]>> {
  const reads = new Map(plan.templates.flatMap(({ id, reads }) => (reads ? [[id, reads] as const] : [])));
  const { root } = loaded.spec.data;
  const bound: Node[] = [];
  for (const node of nodes) {
    const read = reads.get(node.id);
    if (!read) {
      bound.push(node);
      continue;
    }
    const { name: source, params } = read.source;
    const { files: find } = loaded.registries.sources.get(source)!;
    const place = loaded.place(read.at);
    const found = await find(params, { place, ...(root === undefined ? {} : { root }) });
    if (!found.ok) {
      return { ok: false, problems: found.problems.map((problem) => ({ place, ...problem })) };
    }
    const files: Record<string, string> = {};
    for (const { name, path } of found.value) files[name] = await digest(path);
    const digested = (read: readonly SourceFile[]) => read.map(({ name, path }) => ({ name, path, sha256: files[name]! }));
    const here: Json = { params: params as Json, files: digested(found.value), place: { ...place } };
    bound.push({ ...node, files, here });
  }
  return ok(bound);
}
