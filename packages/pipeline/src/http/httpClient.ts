import { stream } from '@foliograph/core';
import { type Attempt, attempt } from './attempt.js';
import { backoff } from './backoff.js';
import type { Clock } from './Clock.js';
import type { HttpOptions } from './HttpOptions.js';
import { pacer } from './pacer.js';

/** A wait that a server may ask for without the question being given up. */
const longestWait = 300;

export interface HttpClient {
  /** The answer at an address, after as many attempts as it takes and is allowed; `name` makes its waits its own. */
  get(url: URL, name: string): Promise<Attempt>;
}

interface Seams {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told before each wait that is not the pace. */
  waiting(name: string, seconds: number, reason: string): void;
}

/** Asks politely: paced, and again after back-off where a failure may pass. A server that asks for time is left alone by all. */
export function httpClient(options: HttpOptions, { clock, signal, waiting }: Seams): HttpClient {
  const pace = pacer(options.perSecond, clock);
  return {
    async get(url, name) {
      const random = stream(0, 'http', name);
      for (let k = 1; ; k++) {
        await pace.turn(signal);
        const tried = await attempt(url, options, signal);
        if (tried.ok || !tried.again) return tried;
        const { after = 0, message } = tried;
        if (after > longestWait) return { ...tried, message: `${message} and asks for ${Math.ceil(after)} s of rest` };
        pace.hold(after);
        if (k >= options.attempts)
          return { ...tried, message: options.attempts > 1 ? `${message}, at the last of ${k} attempts` : message };
        const seconds = Math.max(after, backoff(k, random));
        waiting(name, seconds, message);
        await clock.sleep(seconds, signal);
      }
    },
  };
}
