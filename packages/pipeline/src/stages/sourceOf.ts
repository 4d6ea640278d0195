import { fail, ok, type Result } from '@foliograph/core';
import { registries } from '../members/index.js';
import { importSources } from '../sources/importSources.js';
import type { Source, SourceFile } from '../sources/Source.js';

/** The source of a name: one of those built in, or of the plugin that it is written in; an error where that has changed and holds it no more. */
export async function sourceOf(name: string, plugin: SourceFile | undefined): Promise<Result<Source>> {
  if (!plugin) return ok(registries.sources.get(name)!);
  const sources = await importSources(plugin.path);
  if (!sources.ok) return sources;
  const source = sources.value.get(name);
  return source ? ok(source) : fail(`the plugin "${plugin.name}" holds no source "${name}" any more`, { place: { file: plugin.path } });
}
