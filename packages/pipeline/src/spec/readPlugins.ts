import type { Diagnostic } from '@foliograph/core';
import { importPlugin, kinds, type Plugged, withMembers } from '../plugins/index.js';
import { at } from './at.js';
import { child } from './child.js';
import { pluginAt } from './pluginAt.js';
import type { Registries } from './Registries.js';
import type { Validate } from './validator.js';
import type { Written } from './Written.js';
import { yamlSchema } from './yamlSchema.js';

interface Reading {
  readonly validate: Validate;
  report(problem: Diagnostic): void;
}

/** The members that a spec can choose once those of its plugins are among them; what is wrong with a plugin is reported where the spec names it. */
export async function readPlugins(root: Written, registries: Registries, { validate, report }: Reading): Promise<Registries> {
  const { value } = child(root, 'plugins') ?? {};
  const named = Array.isArray(value)
    ? (value as readonly Written[]).filter((item) => typeof item.value === 'string' && item.value !== '')
    : [];
  const found: Plugged[] = [];
  const paths = new Map<string, string>();
  for (const item of named) {
    const plugin = pluginAt(item);
    const say = (message: string) => report({ severity: 'error', message, place: at(item) });
    if ((paths.get(plugin.name) ?? plugin.path) !== plugin.path) say(`two plugins have the name "${plugin.name}"`);
    paths.set(plugin.name, plugin.path);
    const read = await importPlugin(plugin);
    if (!read.ok) {
      for (const problem of read.problems) report({ place: at(item), ...problem });
      continue;
    }
    for (const plugged of read.value.members) {
      const { set, name, member } = plugged;
      const { noun } = kinds[set];
      const twice = registries[set].has(name) || found.some((other) => other.set === set && other.name === name);
      const wrong = twice ? 'there is one of that name already' : faultOf(member, validate);
      if (wrong === undefined) found.push(plugged);
      else say(`the ${noun} "${name}" of the plugin "${plugin.name}": ${wrong}`);
    }
  }
  return found.length > 0 ? withMembers(registries, found) : registries;
}

/** What keeps its parameters, where it takes any, from being checked. */
function faultOf({ params }: { readonly params?: object }, validate: Validate): string | undefined {
  try {
    if (params) validate(yamlSchema(params), {});
    return undefined;
  } catch (error) {
    return `its params are no schema: ${(error as Error).message}`;
  }
}
