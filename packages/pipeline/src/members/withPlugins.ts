import { fail, ok, type Result } from '@foliograph/core';
import { importPlugin, withMembers } from '../plugins/index.js';
import type { SourceFile } from '../sources/Source.js';
import type { Registries } from '../spec/index.js';
import { registries } from './registries.js';

/** A plugin with the digest of its text that is in the key. */
export type Pinned = SourceFile & { readonly sha256: string };

/** Every member that is built in, and those of some plugins; an error where the text of one is no longer the one that the key was made from. */
export async function withPlugins(plugins: readonly Pinned[]): Promise<Result<Registries>> {
  let known = registries;
  for (const plugin of plugins) {
    const read = await importPlugin(plugin);
    if (!read.ok) return read;
    if (read.value.sha256 !== plugin.sha256)
      return fail(`the plugin "${plugin.name}" changed while the pipeline ran`, { place: { file: plugin.path }, remedy: 'run again' });
    known = withMembers(known, read.value.members);
  }
  return ok(known);
}
