import { registries } from '../members/index.js';
import type { Node } from '../plan/index.js';

/** Whether a node is computed by native code that can end its process. */
export function isIsolated({ engine }: Pick<Node, 'engine'>): boolean {
  if (!engine || typeof engine !== 'object' || !('name' in engine)) return false;
  const { name, params } = engine as { readonly name: string; readonly params?: Readonly<Record<string, never>> };
  return registries.engines.get(name)?.isolated(params ?? {}) ?? false;
}
