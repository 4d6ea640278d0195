import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ok, type Result } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { Node, Plan } from '../plan/index.js';
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
    const here: Json = { params: params as Json, files: found.value.map(({ name, path }) => ({ name, path })) };
    bound.push({ ...node, files: Object.fromEntries(digests), here });
  }
  return ok(bound);
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
