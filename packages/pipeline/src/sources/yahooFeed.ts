import type { Feed } from '../http/index.js';
import { yahooChart } from './yahooChart.js';

/** Before any price it has, and after any it will have. */
const always = { first: -2_208_988_800, last: 9_999_999_999 };

/** Yahoo's charts. */
export const yahooFeed: Feed = {
  name: 'yahoo',
  base: 'https://query1.finance.yahoo.com',
  extension: 'json',
  example: 'TSLA',
  spell: (symbol) => symbol.trim().toUpperCase(),
  url({ symbol, span: { from, until }, base }) {
    const url = new URL(`${base}/v8/finance/chart/${encodeURIComponent(symbol)}`);
    // A day of the exchange may begin on the day before in Greenwich and end on the day after.
    url.searchParams.set('period1', String(from === undefined ? always.first : secondsOf(from, -1)));
    url.searchParams.set('period2', String(until === undefined ? always.last : secondsOf(until, 2)));
    url.searchParams.set('interval', '1d');
    url.searchParams.set('events', 'div,splits');
    url.searchParams.set('includePrePost', 'false');
    url.searchParams.set('includeAdjustedClose', 'true');
    return url;
  },
  reason(body) {
    const said = /"description"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1];
    return said === undefined || said === '' ? undefined : said.slice(0, 200);
  },
  parse: yahooChart,
  locate: (row) => ({ part: `bar ${row + 1}` }),
};

const secondsOf = (iso: string, later: number): number => Date.parse(iso) / 1000 + later * 86_400;
