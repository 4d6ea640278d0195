import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../json/index.js';
import { attempt } from './attempt.js';
import type { Layout } from './layout.js';
import { ownerText, thisProcess } from './Owner.js';

/** The key with which each node of each spec was last finished: a line a change, so that runs at the same time do not overwrite each other. */
export interface History {
  last(spec: string, node: string): string | undefined;
  remember(spec: string, node: string, key: string): void;
}

/** Lines a node after which a file is written anew. */
const slack = 8;

/** The history in a store; what it loses costs an explanation and nothing else. */
export function history(places: Layout): History {
  const known = new Map<string, Map<string, string>>();
  const fileOf = (spec: string) => join(places.history, `${sha256(spec).slice(0, 16)}.jsonl`);
  const keysOf = (spec: string) => {
    let keys = known.get(spec);
    if (!keys) {
      keys = load(fileOf(spec));
      known.set(spec, keys);
    }
    return keys;
  };
  return {
    last: (spec, node) => keysOf(spec).get(node),
    remember(spec, node, key) {
      const keys = keysOf(spec);
      if (keys.get(node) === key) return;
      keys.set(node, key);
      attempt(() => {
        mkdirSync(places.history, { recursive: true });
        appendFileSync(fileOf(spec), line(node, key));
      });
    },
  };
}

const line = (node: string, key: string) => `${JSON.stringify([node, key])}\n`;

function load(file: string): Map<string, string> {
  const keys = new Map<string, string>();
  const lines = (attempt(() => readFileSync(file, 'utf8')) ?? '').split('\n');
  for (const entry of lines) {
    // The last line may have been cut off by a kill.
    const pair = attempt(() => JSON.parse(entry) as [string, string]);
    if (pair) keys.set(...pair);
  }
  if (lines.length > slack * (keys.size + slack)) {
    const anew = `${file}.${ownerText(thisProcess)}`;
    attempt(() => {
      writeFileSync(anew, [...keys].map(([node, key]) => line(node, key)).join(''));
      renameSync(anew, file);
    });
  }
  return keys;
}
