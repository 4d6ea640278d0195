import type { Feed } from '../http/index.js';
import { stooqTable } from './stooqTable.js';

/** Stooq's tables. */
export const stooqFeed: Feed = {
  name: 'stooq',
  base: 'https://stooq.com',
  extension: 'csv',
  keyVariable: 'STOOQ_API_KEY',
  example: 'TSLA.US',
  spell: (symbol) => symbol.trim().toUpperCase(),
  url({ symbol, span: { from, until }, base, key }) {
    const url = new URL(`${base}/q/d/l/`);
    url.searchParams.set('s', symbol.toLowerCase());
    if (from !== undefined) url.searchParams.set('d1', from.replaceAll('-', ''));
    if (until !== undefined) url.searchParams.set('d2', until.replaceAll('-', ''));
    url.searchParams.set('i', 'd');
    if (key !== undefined) url.searchParams.set('apikey', key);
    return url;
  },
  exhausted(body) {
    const start = body.slice(0, 200);
    if (/daily hits limit/i.test(start))
      return { message: 'the quota of this day is used up', remedy: 'fetch again tomorrow: what has come is kept' };
    if (/api ?key/i.test(start)) return { message: 'the server wants a key', remedy: 'get one at stooq.com and set STOOQ_API_KEY to it' };
    return undefined;
  },
  parse: stooqTable,
  locate: (row) => ({ line: row + 2 }),
};
