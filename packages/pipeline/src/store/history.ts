import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../json/index.js';
import { attempt } from './attempt.js';
import { type LineForm, latestOf } from './latestOf.js';
import type { Layout } from './layout.js';

/** The key with which each node of each spec was last finished: a line a change, so that runs at the same time do not overwrite each other. */
export interface History {
  last(spec: string, node: string): string | undefined;
  nodes(spec: string): readonly string[];
  remember(spec: string, node: string, key: string): void;
}

/** The history in a store; what it loses costs an explanation and nothing else. */
export function history(places: Layout): History {
  const known = new Map<string, Map<string, string>>();
  const fileOf = (spec: string) => join(places.history, `${sha256(spec).slice(0, 16)}.jsonl`);
  const keysOf = (spec: string) => {
    let keys = known.get(spec);
    if (!keys) {
      keys = latestOf(fileOf(spec), lines(spec));
      known.set(spec, keys);
    }
    return keys;
  };
  return {
    last: (spec, node) => keysOf(spec).get(node),
    nodes: (spec) => [...keysOf(spec).keys()],
    remember(spec, node, key) {
      const keys = keysOf(spec);
      if (keys.get(node) === key) return;
      keys.set(node, key);
      attempt(() => {
        mkdirSync(places.history, { recursive: true });
        appendFileSync(fileOf(spec), lines(spec).write(node, key));
      });
    },
  };
}

/** The spec's name stands in each line, since a file is named by its digest. */
const lines = (spec: string): LineForm<string> => ({
  read: (line) => JSON.parse(line) as [string, string],
  write: (node, key) => `${JSON.stringify([node, key, spec])}\n`,
});
