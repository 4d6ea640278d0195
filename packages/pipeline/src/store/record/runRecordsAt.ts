import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { sha256 } from '../../json/index.js';
import { attempt } from '../attempt.js';
import { draftPrefix } from '../draftAt.js';
import { layout } from '../layout.js';
import { pour } from '../pour.js';
import { putOnce } from '../putOnce.js';
import { StoreFailure } from '../StoreFailure.js';
import { syncFolder } from '../syncFolder.js';
import type { RunNode, RunNodes, RunRecord } from './RunRecord.js';
import { sealRecord, unsealRecord } from './sealedRecord.js';

/** The records of a store. Each is written once and at once, whoever else writes. */
export interface RunRecords {
  /** Ids by the time that runs began, the oldest first. */
  ids(): readonly string[];
  /** Undefined where there is none, or where its bytes are not those that were written. */
  read(id: string): RunRecord | undefined;
  /** What a run read and made; undefined where the list has been lost. */
  nodes(record: RunRecord): RunNodes | undefined;
  /** Writes the record of a run that ends now. */
  add(about: Omit<RunRecord, 'id' | 'started' | 'nodes'>, made: RunNodes): Promise<RunRecord>;
  remove(id: string): void;
}

/** A list that no record names may be one whose record is just being written. */
const grace = 60_000;

/** The records in the folder of a store. A list of nodes is stored by its content: runs that made the same share it. */
export function runRecordsAt(home: string): RunRecords {
  const places = layout(home);
  const lists = join(places.runs, 'nodes');
  const listOf = (digest: string) => join(lists, `${digest}.json`);
  const names = () => (attempt(() => readdirSync(places.runs)) ?? []).filter((name) => name.endsWith('.json')).sort();
  const nameOf = (id: string) => names().find((name) => idOf(name) === id);
  const read = (id: string) => {
    const name = nameOf(id);
    return name === undefined ? undefined : readRecord(join(places.runs, name));
  };
  return {
    ids: () => names().map(idOf),
    read,
    nodes: ({ nodes }) => attempt(() => readList(listOf(nodes), nodes)),
    add: (about, made) =>
      StoreFailure.guard(places.home, async () => {
        const started = new Date(Date.now() - about.seconds * 1000).toISOString();
        const list = listText(made);
        const nodes = sha256(list);
        const { id, text } = sealRecord({ started, ...about, nodes });
        mkdirSync(lists, { recursive: true });
        const draft = mkdtempSync(join(places.tmp, draftPrefix(threadId)));
        try {
          // Touched, so that whoever removes another run's record leaves it.
          if (existsSync(listOf(nodes))) utimesSync(listOf(nodes), new Date(), new Date());
          else await put(draft, 'nodes', list, listOf(nodes));
          await put(draft, 'record', text, join(places.runs, `${started.replace(/[-:.]/g, '')}-${id}.json`));
          await Promise.all([lists, places.runs].map(syncFolder));
        } finally {
          rmSync(draft, { recursive: true, force: true });
        }
        return { id, started, ...about, nodes };
      }),
    remove(id) {
      const name = nameOf(id);
      if (name === undefined) return;
      rmSync(join(places.runs, name), { force: true });
      const used = new Set(names().map((other) => readRecord(join(places.runs, other))?.nodes));
      for (const file of attempt(() => readdirSync(lists)) ?? []) {
        const path = join(lists, file);
        if (!used.has(basename(file, '.json')) && Date.now() - (attempt(() => statSync(path).mtimeMs) ?? 0) > grace)
          rmSync(path, { force: true });
      }
    },
  };
}

const idOf = (name: string): string => /-([0-9a-f]+)\.json$/.exec(name)?.[1] ?? name;

const readRecord = (path: string): RunRecord | undefined => attempt(() => unsealRecord(idOf(basename(path)), readFileSync(path, 'utf8')));

async function put(draft: string, file: string, text: string, path: string): Promise<void> {
  await (await pour(join(draft, file), text)).synced;
  await putOnce(join(draft, file), path);
}

/** Three texts a node, a line each. */
const listText = ({ nodes, files }: RunNodes): string =>
  `${JSON.stringify({ nodes: nodes.map(({ id, key, digest }) => [id, key, digest]), files })}\n`;

function readList(path: string, digest: string): RunNodes | undefined {
  const text = readFileSync(path, 'utf8');
  if (sha256(text) !== digest) return undefined;
  const { nodes, files } = JSON.parse(text) as { nodes: readonly (readonly [string, string, string])[]; files: RunNodes['files'] };
  return { nodes: nodes.map(([id, key, digest]): RunNode => ({ id, key, digest })), files };
}
