import { utimesSync } from 'node:fs';
import { thisEnvironment } from '../src/environment/index.js';
import { sha256 } from '../src/json/index.js';
import { type Manifest, type Pieces, type RunRecord, runRecordsAt, type Store } from '../src/store/index.js';
import { layout } from '../src/store/layout.js';

/** The key under which a toy output of a name is stored. */
export const keyNamed = (name: string): string => sha256(name);

/** Stores a toy output of some files under the key of a name. */
export async function storedIn(store: Store, name: string, files: Readonly<Record<string, Pieces>>): Promise<Manifest> {
  const draft = await store.draft(keyNamed(name));
  for (const [file, pieces] of Object.entries(files)) await draft.write(file, pieces);
  const record = { node: name, ingredients: { stage: 'toy' }, seconds: 0, environment: {} };
  return draft.commit({ parts: {}, warnings: [], record });
}

/** Leaves a record of a run of a spec that made some outputs. */
export const recorded = ({ home }: Store, name: string, ...made: readonly Manifest[]): Promise<RunRecord> =>
  runRecordsAt(home).add(
    {
      ...{ seconds: 1, status: 'ok', name, file: `/specs/${name}.yaml`, settings: [], spec: {}, specDigest: '', result: '' },
      ...{ stages: { total: 1, cached: 0, ran: 1 }, environment: thisEnvironment(), problems: [] },
    },
    { nodes: made.map(({ key, digest, record }) => ({ id: record.node, key, digest })), files: {} },
  );

/** Makes it seem that an output was made, and last used, some days ago, before this process began. */
export function aged({ home }: Store, { key, files }: Pick<Manifest, 'key' | 'files'>, days: number): void {
  const places = layout(home);
  const then = new Date(Date.now() - days * 86_400_000);
  for (const path of [places.manifest(key), ...files.map(({ sha256 }) => places.object(sha256))]) utimesSync(path, then, then);
}
