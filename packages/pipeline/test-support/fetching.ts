import type { FetchEvent } from '../src/http/FetchEvent.js';
import type { FetchRequest } from '../src/http/FetchRequest.js';
import { type FetchOutcome, fetchSnapshot } from '../src/http/index.js';
import { yahooFeed } from '../src/sources/yahooFeed.js';
import { fakeClock } from './fakeClock.js';

type Asked = Pick<FetchRequest, 'symbols' | 'to' | 'base'> & Partial<FetchRequest>;

const http = { perSecond: 1000, atOnce: 1, attempts: 3, timeoutSeconds: 5, maxBytes: 100_000, userAgent: 'test' };

/** Fetches from Yahoo, or another feed, on a clock that needs no waiting; gives what came of it, what was told and how long was slept. */
export async function fetching(asked: Asked, { signal = new AbortController().signal, told = [] as FetchEvent[] } = {}) {
  const clock = fakeClock();
  const request = {
    feed: yahooFeed,
    span: {},
    allowMissing: false,
    now: '2024-05-01T00:00:00Z',
    ...asked,
    http: { ...http, ...asked.http },
  };
  const result = await fetchSnapshot(request, { clock, signal, tell: (event) => told.push(event) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const outcome: FetchOutcome = result.value;
  return { ...outcome, told, slept: clock.slept };
}
