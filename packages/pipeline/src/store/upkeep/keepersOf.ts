import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../attempt.js';
import type { Layout } from '../layout.js';
import { type RunNode, runRecordsAt } from '../record/index.js';

/** By key, who refers to an output. */
export interface Keepers {
  /** Ids of the recorded runs that made or took it: they keep it from being collected. */
  readonly keptBy: ReadonlyMap<string, readonly string[]>;
  /** Names of the specs of which a run made or took it. */
  readonly specs: ReadonlyMap<string, readonly string[]>;
}

/** Which recorded runs refer to each key of a store, and which specs as far as is known. */
export function keepersOf(places: Layout): Keepers {
  const [keptBy, specs] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const records = runRecordsAt(places.home);
  // Runs that made the same share a list.
  const lists = new Map<string, readonly RunNode[]>();
  for (const id of records.ids()) {
    const record = records.read(id);
    if (!record) continue;
    const nodes = lists.get(record.nodes) ?? records.nodes(record)?.nodes ?? [];
    lists.set(record.nodes, nodes);
    for (const { key } of nodes) {
      add(keptBy, key, id);
      add(specs, key, record.name);
    }
  }
  // What a run has made that has not ended, or that left no record, the history knows.
  for (const [key, spec] of lastUsers(places)) add(specs, key, spec);
  return { keptBy: sorted(keptBy), specs: sorted(specs) };
}

function* lastUsers({ history }: Layout): Iterable<readonly [key: string, spec: string]> {
  for (const file of attempt(() => readdirSync(history)) ?? []) {
    for (const line of (attempt(() => readFileSync(join(history, file), 'utf8')) ?? '').split('\n')) {
      const [, key, spec] = attempt(() => JSON.parse(line) as readonly string[]) ?? [];
      if (key !== undefined && spec !== undefined) yield [key, spec];
    }
  }
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const names = map.get(key);
  if (names) names.add(name);
  else map.set(key, new Set([name]));
}

const sorted = (map: ReadonlyMap<string, ReadonlySet<string>>) =>
  new Map([...map].map(([key, names]) => [key, [...names].sort()] as const));
