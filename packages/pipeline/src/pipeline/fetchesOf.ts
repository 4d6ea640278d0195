import { fail, ok, type Result } from '@foliograph/core';
import { type Feed, openSnapshot } from '../http/index.js';
import { makePlan } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';

/** What is to be fetched into one folder. */
export interface Fetch {
  readonly feed: Feed;
  readonly symbols: readonly string[];
  readonly span: { readonly from?: string | undefined; readonly until?: string | undefined };
  readonly to: string;
}

/** What the sources of a spec read that can be fetched, those of one folder together: the symbols and days that they name, else those that the folder holds, else a universe that is a list. Sources with a pinned snapshot want nothing. */
export async function fetchesOf({ spec, registries, place, file }: LoadedSpec): Promise<Result<readonly Fetch[]>> {
  const fetches = new Map<string, Fetch>();
  const listed = registries.universes.get(spec.universe.name)!.names(spec.universe.params as never);
  for (const { reads } of makePlan(spec, registries).templates) {
    const feed = reads && registries.sources.get(reads.source.name)?.feed;
    if (!feed) continue;
    const { path: to, snapshot, symbols: named, ...days } = reads.source.params as unknown as Named;
    if (snapshot !== undefined) continue;
    const before = await openSnapshot(to);
    const held = before.ok && before.value?.manifest.feed === feed.name ? before.value.manifest : undefined;
    const symbols = (named ?? held?.files.map(({ symbol }) => symbol) ?? listed).map((symbol) => feed.spell(symbol));
    if (symbols.length === 0)
      return fail('it is not said which symbols to fetch', {
        place: place(reads.at),
        remedy: `add them, such as symbols: [${feed.example}]`,
      });
    const span = { from: days.from ?? held?.from, until: days.to ?? held?.until };
    const id = `${feed.name} ${to}`;
    const other = fetches.get(id);
    fetches.set(id, {
      feed,
      to,
      symbols: [...new Set([...(other?.symbols ?? []), ...symbols])],
      span: other ? wider(other.span, span) : span,
    });
  }
  if (fetches.size > 0) return ok([...fetches.values()]);
  return fail('no source of this spec is fetched', {
    place: { file },
    remedy: 'sources that are fetched have a path and symbols, and no snapshot',
  });
}

interface Named {
  readonly path: string;
  readonly snapshot?: string;
  readonly symbols?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** The days of both; as far as there are any where one of them has no end. */
function wider(one: Fetch['span'], other: Fetch['span']): Fetch['span'] {
  const both = (a: string | undefined, b: string | undefined, later: boolean) =>
    a === undefined || b === undefined ? undefined : a < b === later ? b : a;
  return { from: both(one.from, other.from, false), until: both(one.until, other.until, true) };
}
