import type { Task } from '../src/executors/Executor.js';
import type { Node } from '../src/plan/index.js';
import { keyOf } from '../src/runner/keyOf.js';
import type { Manifest } from '../src/store/index.js';

/** A node of a toy stage as a task that reads some outputs. */
export function toyTask(node: Node, inputs: Readonly<Record<string, readonly Manifest[]>> = {}): Task {
  const digests = Object.fromEntries(Object.entries(inputs).map(([role, manifests]) => [role, manifests.map(({ digest }) => digest)]));
  return { node, inputs, ...keyOf(node, 1, digests) };
}
