import type { Node } from '../plan/index.js';
import { pluginOf } from '../plugins/index.js';
import type { Registries } from '../spec/index.js';
import { pluginsOf } from './pluginsOf.js';

type Bound = Pick<Node, 'files' | 'plugins'>;

/** Adds to each node or template that uses a member of a plugin the digest of the plugin's code, which decides its output, and where it lies, which does not. */
export async function bindPlugins<N extends Pick<Node, 'versions' | 'files'>>(
  nodes: readonly N[],
  registries: Registries,
  digest: (path: string) => Promise<string>,
): Promise<readonly (N & Bound)[]> {
  const sets: readonly ReadonlyMap<string, object>[] = Object.values(registries);
  // Most specs have no plugin, and some plans ten thousand nodes.
  if (!sets.some((set) => [...set.values()].some(pluginOf))) return nodes;
  return Promise.all(
    nodes.map(async (node): Promise<N & Bound> => {
      const used = pluginsOf(node.versions, registries);
      if (used.length === 0) return node;
      const plugins = await Promise.all(used.map(async (plugin) => ({ ...plugin, sha256: await digest(plugin.path) })));
      const files = Object.fromEntries(plugins.map(({ name, sha256 }) => [`plugins/${name}`, sha256]));
      return { ...node, files: { ...node.files, ...files }, plugins };
    }),
  );
}
