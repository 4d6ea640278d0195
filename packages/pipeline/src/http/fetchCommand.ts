import { relative, resolve } from 'node:path';
import type { Feed } from './Feed.js';
import type { Span } from './Span.js';

/** The command that fetches a snapshot, ready for a shell. */
export function fetchCommand(
  feed: Feed,
  { symbols = [], span, to }: { symbols?: readonly string[] | undefined; span: Span; to: string },
): string {
  const near = relative(process.cwd(), resolve(to));
  const folder = near === '' ? '.' : near.startsWith('..') ? resolve(to) : near;
  const options = [
    ...(span.from === undefined ? [] : ['--from', span.from]),
    ...(span.until === undefined ? [] : ['--until', span.until]),
    '--to',
    folder,
  ];
  return ['folio data fetch', feed.name, symbols.length > 0 ? symbols.join(',') : feed.example, ...options].map(quoted).join(' ');
}

const quoted = (word: string, k: number): string =>
  k === 0 || /^[\w.,^=@%+:/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
