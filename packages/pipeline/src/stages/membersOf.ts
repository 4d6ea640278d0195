import { type Pinned, withPlugins } from '../members/index.js';
import { PluginFault } from '../plugins/index.js';
import type { Registries } from '../spec/index.js';

/** Every member that a spec can choose, those of the plugins of a node among them; throws PluginFault where the text of one is no longer the one that the key was made from. */
export async function membersOf({ plugins }: { readonly plugins: readonly Pinned[] }): Promise<Registries> {
  const known = await withPlugins(plugins);
  if (!known.ok) throw new PluginFault(known.problems[0]!);
  return known.value;
}
