import { extname } from 'node:path';
import { fail, nearest, ok, type Result } from '@foliograph/core';
import type { Fetch } from '@foliograph/pipeline';
import type { FetchOptions } from './fetchOptions.js';

/** What the words of `folio data fetch` ask for: symbols of a feed, or what a spec's sources read. */
export async function fetchesFor([first = '', ...words]: readonly string[], options: FetchOptions): Promise<Result<readonly Fetch[]>> {
  const { registries, loadPipeline, fetchesOf } = await import('@foliograph/pipeline');
  const { from, until, to } = options;
  const feed = registries.sources.get(first)?.feed;
  if (feed) {
    if (to === undefined)
      return fail('it is not said where to keep what is fetched', { remedy: 'add --to and a folder, such as --to data/us' });
    const symbols = words.flatMap((word) => word.split(',')).filter((symbol) => symbol !== '');
    return ok([{ feed, symbols, span: { from, until }, to }]);
  }
  if (extname(first) === '') {
    const feeds = [...registries.sources].flatMap(([name, source]) => (source.feed ? [name] : []));
    const meant = nearest(first, feeds);
    const remedy = `feeds are ${feeds.join(', ')}; a spec is a file such as pipeline.yaml`;
    return fail(`there is no feed "${first}"${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`, { remedy });
  }
  if (to !== undefined) return fail('a spec says itself where its data are kept', { remedy: 'take --to out' });
  if (words.length > 0) return fail('a spec says itself which symbols it reads', { remedy: `take ${words.join(' ')} out` });
  const loaded = await loadPipeline(first);
  const wanted = loaded.ok ? await fetchesOf(loaded.value) : loaded;
  if (!wanted.ok) return wanted;
  return ok(wanted.value.map((fetch) => ({ ...fetch, span: { from: from ?? fetch.span.from, until: until ?? fetch.span.until } })));
}
