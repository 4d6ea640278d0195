import { join } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { insideRoot } from '../table/insideRoot.js';
import { damaged } from './damaged.js';
import type { Feed } from './Feed.js';
import { fetchCommand } from './fetchCommand.js';
import type { ManifestFile } from './Manifest.js';
import { openSnapshot } from './openSnapshot.js';
import { snapshotFiles } from './places.js';
import type { Snapshot } from './Snapshot.js';
import type { Span } from './Span.js';
import type { SnapshotParams } from './snapshotParams.js';

interface Found {
  readonly name: string;
  readonly path: string;
}

/** The manifest and the answers that parameters choose, whole as they were received; where they are not, the error's remedy is the command that fetches them. */
export async function snapshotFilesOf(
  feed: Feed,
  p: SnapshotParams,
  { root }: { readonly root?: string } = {},
): Promise<Result<readonly Found[]>> {
  const { path: to, snapshot: pinned } = p;
  const wanted = p.symbols?.map((symbol) => feed.spell(symbol));
  const fetching = (symbols = wanted, span: Span = { from: p.from, until: p.to }) =>
    `fetch it: ${fetchCommand(feed, { symbols, span, to })}`;
  const opened = await openSnapshot(to, pinned);
  if (!opened.ok) return { ok: false, problems: opened.problems.map((problem) => ({ remedy: fetching(), ...problem })) };
  if (!opened.value) {
    const unpinned = 'take "snapshot" out to read the current one';
    return pinned === undefined
      ? fail('there is no snapshot', { place: { file: to }, remedy: fetching() })
      : fail(`there is no snapshot whose name begins with ${pinned}`, { place: { file: to }, remedy: unpinned });
  }
  const { folder, manifest } = opened.value;
  if (manifest.feed !== feed.name) return fail(`this is a snapshot of ${manifest.feed}, not of ${feed.name}`, { place: { file: folder } });
  const chosen = choose(opened.value, wanted);
  const again = fetching([...new Set([...manifest.files.map(({ symbol }) => symbol), ...(wanted ?? [])])], manifest);
  if (!chosen.ok) return fail(chosen.problems[0]!.message, { place: { file: folder }, remedy: again });
  const bad = await damaged(opened.value, chosen.value);
  if (bad.length > 0) return { ok: false, problems: bad.map((problem) => ({ ...problem, remedy: again })) };
  const files = [snapshotFiles.manifest, ...chosen.value.map(({ name }) => name)].map((name) => ({ name, path: join(folder, name) }));
  if (root === undefined) return ok(files);
  const inside = await insideRoot(
    files.map(({ path }) => path),
    root,
    'fetch to a folder inside it, or declare another data.root',
  );
  return inside.ok ? ok(files) : inside;
}

function choose({ manifest }: Snapshot, wanted: readonly string[] | undefined): Result<readonly ManifestFile[]> {
  if (!wanted) return ok(manifest.files);
  const had = new Set(manifest.files.map(({ symbol }) => symbol));
  const lacking = wanted.filter((symbol) => !had.has(symbol));
  if (lacking.length > 0) return fail(`the snapshot does not hold ${lacking.join(', ')}`);
  return ok(manifest.files.filter(({ symbol }) => wanted.includes(symbol)));
}
