import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../attempt.js';
import type { Layout } from '../layout.js';

/** By key, who refers to an output. */
export interface Keepers {
  /** What keeps it from being collected. */
  readonly keptBy: ReadonlyMap<string, readonly string[]>;
  /** Names of specs that have used it. */
  readonly specs: ReadonlyMap<string, readonly string[]>;
}

/** Which specs, with their last run, refer to each key of a store. */
export function keepersOf(places: Layout): Keepers {
  const specs = new Map<string, string[]>();
  for (const file of attempt(() => readdirSync(places.history)) ?? []) {
    const last = new Map<string, readonly [key: string, spec: string]>();
    for (const line of (attempt(() => readFileSync(join(places.history, file), 'utf8')) ?? '').split('\n')) {
      const [node, key, spec] = attempt(() => JSON.parse(line) as readonly string[]) ?? [];
      if (node !== undefined && key !== undefined) last.set(node, [key, spec ?? '']);
    }
    for (const [key, spec] of last.values()) add(specs, key, spec);
  }
  return { keptBy: specs, specs };
}

function add(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (!names.includes(name)) names.push(name);
}
