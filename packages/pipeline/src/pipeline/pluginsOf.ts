import { pluginOf } from '../plugins/index.js';
import type { SourceFile } from '../sources/Source.js';
import type { Registries } from '../spec/index.js';

/** The files of the user's own that members lie in, given their versions by set and name as plans have them. */
export function pluginsOf(versions: Readonly<Record<string, number>>, registries: Registries): readonly SourceFile[] {
  const sets = registries as unknown as Readonly<Record<string, ReadonlyMap<string, object> | undefined>>;
  const used = new Map<string, SourceFile>();
  for (const part of Object.keys(versions)) {
    const [set = '', name = ''] = part.split('/');
    const plugin = pluginOf(sets[set]?.get(name));
    if (plugin) used.set(plugin.name, plugin);
  }
  return [...used.values()];
}
