import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Diagnostic, ok, type Place, type Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';
import { assemble } from '../table/assemble.js';
import { placed } from '../table/placed.js';
import type { Series } from '../table/Series.js';
import { currencyWarning } from './currencyWarning.js';
import { cutAnswer } from './cutAnswer.js';
import type { Feed } from './Feed.js';
import { fetchCommand } from './fetchCommand.js';
import type { Manifest } from './Manifest.js';
import { readAnswer } from './readAnswer.js';
import type { SnapshotParams } from './snapshotParams.js';

/** The bars of a snapshot's answers within the days asked for, assets called by their symbols; a warning where the snapshot was not fetched for all of these days. */
export async function snapshotBars(
  feed: Feed,
  p: SnapshotParams,
  [first, ...answers]: readonly { readonly path: string }[],
  signal: AbortSignal,
): Promise<Result<Bars>> {
  const manifest = JSON.parse(await readFile(first!.path, 'utf8')) as Manifest;
  const symbolOf = new Map(manifest.files.map(({ name, symbol }) => [name, symbol]));
  const series: Series[] = [];
  const currencies = new Map<string, string[]>();
  for (const { path } of answers) {
    signal.throwIfAborted();
    const symbol = symbolOf.get(basename(path))!;
    const read = await readAnswer(feed, path, symbol, manifest);
    if (!read.ok) return read;
    const { currency, days, rows, fields } = cutAnswer(read.value, { from: p.from, until: p.to });
    series.push({ asset: symbol, path, days, rows, fields });
    if (currency !== undefined) currencies.set(currency, [...(currencies.get(currency) ?? []), symbol]);
  }
  const { assets, sessions, fields, origin } = assemble(series);
  const places = async (file: string, rows: readonly number[]) =>
    new Map(rows.map((row): [number, Place] => [row, { file, ...feed.locate(row) }]));
  return ok({
    assets,
    sessions,
    fields,
    warnings: [...currencyWarning(currencies), ...shortOf(feed, p, manifest)],
    locate: (cells) =>
      placed(
        cells.map(({ asset, session }) => origin(asset, session)),
        places,
      ),
  });
}

/** That a snapshot was fetched for fewer days than are read. */
function shortOf(feed: Feed, p: SnapshotParams, { from, until, files }: Manifest): readonly Diagnostic[] {
  const early = from !== undefined && p.from !== undefined && p.from < from;
  const late = until !== undefined && p.to !== undefined && p.to > until;
  if (!early && !late) return [];
  const span = { from: early ? p.from : from, until: late ? p.to : until };
  const symbols = files.map(({ symbol }) => symbol);
  return [
    {
      severity: 'warning',
      message: `the snapshot was fetched ${[early ? `from ${from}` : '', late ? `until ${until}` : ''].filter(Boolean).join(' ')} only`,
      remedy: `fetch more: ${fetchCommand(feed, { symbols, span, to: p.path })}`,
    },
  ];
}
