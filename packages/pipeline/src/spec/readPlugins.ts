import type { Diagnostic } from '@foliograph/core';
import { importSources } from '../sources/importSources.js';
import type { Source } from '../sources/Source.js';
import { at } from './at.js';
import { child } from './child.js';
import { plain } from './plain.js';
import type { Registries } from './Registries.js';
import type { Validate } from './validator.js';
import type { Written } from './Written.js';
import { yamlSchema } from './yamlSchema.js';

/** The members that a spec can choose once those of its plugins are among them; what is wrong with a plugin is reported where the spec names it. */
export async function readPlugins(
  root: Written,
  registries: Registries,
  { validate, report }: { readonly validate: Validate; report(problem: Diagnostic): void },
): Promise<Registries> {
  const { value } = child(root, 'plugins') ?? {};
  const named = Array.isArray(value)
    ? (value as readonly Written[]).filter((item) => typeof item.value === 'string' && item.value !== '')
    : [];
  const sources = new Map<string, Source>(registries.sources);
  for (const item of named) {
    const read = await importSources(String(plain(item, { 'x-path': true })));
    if (!read.ok) for (const problem of read.problems) report({ place: at(item), ...problem });
    else
      for (const [name, source] of read.value) {
        const wrong = sources.has(name) ? `there is one of that name already` : faultOf(source, validate);
        if (wrong === undefined) sources.set(name, source);
        else
          report({ severity: 'error', message: `the source "${name}" of the plugin "${source.plugin!.name}": ${wrong}`, place: at(item) });
      }
  }
  return named.length > 0 ? { ...registries, sources } : registries;
}

/** What keeps its parameters from being checked. */
function faultOf({ params }: Source, validate: Validate): string | undefined {
  try {
    validate(yamlSchema(params), {});
    return undefined;
  } catch (error) {
    return `its params are no schema: ${(error as Error).message}`;
  }
}
