import type { Registry } from '@foliograph/core';
import type { Task } from '../executors/Executor.js';
import type { Stage } from '../stages/Stage.js';
import type { Manifest } from '../store/index.js';
import type { Graph } from './Graph.js';
import { keyOf } from './keyOf.js';

/** A node as a task, once the outputs that it reads are known; undefined before. */
export function taskOf(
  { nodes, needs }: Graph,
  index: number,
  finished: readonly (Manifest | undefined)[],
  stages: Registry<Pick<Stage, 'version'>>,
): Task | undefined {
  const node = nodes[index]!;
  const roles = Object.keys(node.needs);
  const inputs: Record<string, Manifest[]> = Object.fromEntries(roles.map((role) => [role, []]));
  const digests: Record<string, string[]> = Object.fromEntries(roles.map((role) => [role, []]));
  for (const { role, from, part } of needs[index]!) {
    const manifest = finished[from];
    if (!manifest) return undefined;
    const digest = part === undefined ? manifest.digest : partDigest(manifest, part);
    if (digest === undefined) throw new Error(`"${node.id}" needs part "${part}" of "${nodes[from]!.id}", which has none such`);
    inputs[role]!.push(manifest);
    digests[role]!.push(digest);
  }
  const stage = stages.get(node.stage);
  if (!stage) throw new Error(`"${node.id}" is of stage "${node.stage}", which there is not`);
  return { node, inputs, ...keyOf(node, stage.version, digests) };
}

/** A part is what the stage said is one, or a file. */
const partDigest = ({ parts, files }: Manifest, part: string): string | undefined =>
  parts[part] ?? files.find(({ name }) => name === part)?.sha256;
