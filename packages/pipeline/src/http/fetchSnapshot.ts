import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import { sha256 } from '../json/index.js';
import { byCodePoint } from '../table/byCodePoint.js';
import type { Changes } from './Changes.js';
import { compareSnapshots } from './compareSnapshots.js';
import { damaged } from './damaged.js';
import type { FetchRequest, FetchSeams } from './FetchRequest.js';
import { fetchAnswers } from './fetchAnswers.js';
import { fileNameOf } from './fileNameOf.js';
import type { Manifest } from './Manifest.js';
import { openSnapshot } from './openSnapshot.js';
import { type Partial, partialFor } from './partialFor.js';
import type { Snapshot } from './Snapshot.js';
import { sealSnapshot } from './sealSnapshot.js';
import { writeFailure } from './writeFailure.js';
import { wrongRequest } from './wrongRequest.js';

/** What a fetch led to. */
export interface FetchOutcome {
  /** 'failed' where symbols are missing and that was not allowed: what has come is kept for the next fetch, and what was current still is. */
  readonly status: 'ok' | 'failed' | 'interrupted';
  /** The snapshot that is current now; absent where the fetch made none. */
  readonly snapshot?: Snapshot;
  /** How it differs from the one before; absent where there was none that could be compared. */
  readonly changes?: Changes;
  /** Symbols that were had, and how many of them an earlier fetch had left. */
  readonly symbols: readonly string[];
  readonly kept: number;
  readonly failures: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Fetches symbols into a snapshot that becomes the current one of a folder when it is whole. */
export async function fetchSnapshot(given: FetchRequest, seams: FetchSeams): Promise<Result<FetchOutcome>> {
  const { feed, to, allowMissing, base = feed.base } = given;
  const request = { ...given, base: base.replace(/\/+$/, '') };
  const symbols = [...new Set(request.symbols.map((symbol) => feed.spell(symbol)))].sort(byCodePoint);
  const wrong = wrongRequest(request, symbols);
  if (wrong) return wrong;
  try {
    const partial = await partialFor(request);
    if (!partial.ok) return partial;
    const { folder, release } = partial.value;
    try {
      const { had, kept, failures, interrupted } = await fetchAnswers(request, symbols, folder, seams);
      const outcome = { symbols: had, kept, failures, warnings: [] };
      if (interrupted) return ok({ ...outcome, status: 'interrupted' });
      if (had.length === 0 || (failures.length > 0 && !allowMissing)) return ok({ ...outcome, status: 'failed' });
      const sealed = await seal(request, had, partial.value);
      await rm(folder, { recursive: true, force: true });
      return ok({ ...outcome, ...sealed, status: 'ok' });
    } finally {
      await release();
    }
  } catch (error) {
    return writeFailure(to, error);
  }
}

async function seal(request: FetchRequest, symbols: readonly string[], partial: Partial) {
  const { folder } = partial;
  const { feed, span, base = feed.base, to, now } = request;
  const files = [];
  for (const symbol of symbols) {
    const name = fileNameOf(symbol, feed.extension);
    const body = await readFile(join(folder, name));
    files.push({ symbol, name, bytes: body.length, sha256: sha256(body) });
  }
  const { from, until } = span;
  const manifest: Manifest = {
    format: 1,
    feed: feed.name,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    files,
  };
  const compared = await compare(request, folder, manifest);
  const changes = compared.ok ? compared.value : undefined;
  const snapshot = await sealSnapshot(to, partial, manifest, { fetched: { at: now, from: base }, changes });
  const warnings = compared.ok ? [] : compared.problems.map((problem) => ({ ...problem, severity: 'warning' as const }));
  return { snapshot, warnings, ...(changes ? { changes } : {}) };
}

/** How the answers differ from what is current; undefined where nothing of the feed is. */
async function compare({ feed, to }: FetchRequest, folder: string, manifest: Manifest): Promise<Result<Changes | undefined>> {
  const before = await openSnapshot(to);
  const problems = before.ok && before.value ? await damaged(before.value, before.value.manifest.files) : [];
  const unread = before.ok ? problems : before.problems;
  if (unread.length > 0) return fail(`history is not compared: ${unread[0]!.message}`, unread[0]!.place ? { place: unread[0]!.place } : {});
  const snapshot = before.ok ? before.value : undefined;
  if (snapshot?.manifest.feed !== feed.name) return ok(undefined);
  return compareSnapshots(feed, snapshot, folder, manifest);
}
