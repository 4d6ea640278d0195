import { checkSnapshot, snapshotBars, snapshotFilesOf, snapshotParams } from '../http/index.js';
import { defineSource } from './Source.js';
import { stooqFeed } from './stooqFeed.js';

/** Bars of a snapshot that was fetched from Stooq, adjusted as Stooq chooses to; a session that still ran when they were fetched cannot be told from one that was over. */
export const stooq = defineSource({
  summary: "A snapshot of Stooq's tables, fetched with `folio data fetch stooq`.",
  version: 1,
  params: snapshotParams,
  feed: stooqFeed,
  check: checkSnapshot,
  files: (p, context) => snapshotFilesOf(stooqFeed, p, context),
  read: (p, files, { signal }) => snapshotBars(stooqFeed, p, files, signal),
});
