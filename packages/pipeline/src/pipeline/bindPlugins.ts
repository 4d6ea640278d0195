import type { Node } from '../plan/index.js';
import type { Registries } from '../spec/index.js';
import { pluginsOf } from './pluginsOf.js';

/** Adds to each node that uses a member of a plugin the digest of the plugin's code, which decides its output, and where it lies, which does not. */
export const bindPlugins = (
  nodes: readonly Node[],
  registries: Registries,
  digest: (path: string) => Promise<string>,
): Promise<readonly Node[]> =>
  Promise.all(
    nodes.map(async (node): Promise<Node> => {
      const used = pluginsOf(node.versions, registries);
      if (used.length === 0) return node;
      const plugins = await Promise.all(used.map(async (plugin) => ({ ...plugin, sha256: await digest(plugin.path) })));
      const files = Object.fromEntries(plugins.map(({ name, sha256 }) => [`plugins/${name}`, sha256]));
      return { ...node, files: { ...node.files, ...files }, plugins };
    }),
  );
