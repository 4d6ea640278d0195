import { checkSnapshot, snapshotBars, snapshotFilesOf, snapshotParams } from '../http/index.js';
import { defineSource } from './Source.js';
import { yahooFeed } from './yahooFeed.js';

/** Bars of a snapshot that was fetched from Yahoo: open to close and volume adjusted for splits, `adj_close` for dividends too, and what was paid and split beside them. */
export const yahoo = defineSource({
  summary: "A snapshot of Yahoo's charts, fetched with `folio data fetch yahoo`.",
  version: 1,
  params: snapshotParams,
  claim: 'split',
  feed: yahooFeed,
  check: checkSnapshot,
  files: (p, context) => snapshotFilesOf(yahooFeed, p, context),
  read: (p, files, { signal }) => snapshotBars(yahooFeed, p, files, signal),
});
