import { follow } from './follow.js';
import type { HttpOptions } from './HttpOptions.js';
import { networkFailure } from './networkFailure.js';
import { readBody } from './readBody.js';
import { retryAfter } from './retryAfter.js';

/** What came of one request. */
export type Attempt =
  | { readonly ok: true; readonly body: Buffer }
  | {
      readonly ok: false;
      readonly message: string;
      /** Whether another attempt may end otherwise. */
      readonly again: boolean;
      /** Seconds that the server asks to be left alone. */
      readonly after?: number | undefined;
      /** What the server sent with its refusal. */
      readonly body?: Buffer;
    };

type Limits = Pick<HttpOptions, 'timeoutSeconds' | 'maxBytes' | 'userAgent'>;

/** Asks once; throws the signal's reason where that ends it. */
export async function attempt(url: URL, { timeoutSeconds, maxBytes, userAgent }: Limits, signal: AbortSignal): Promise<Attempt> {
  const limit = AbortSignal.timeout(timeoutSeconds * 1000);
  let begun = false;
  try {
    const headers = { 'user-agent': userAgent, accept: 'application/json, text/csv, text/plain, */*;q=0.1' };
    const followed = await follow(url, { headers, signal: AbortSignal.any([signal, limit]) });
    if (!followed.ok) return { ok: false, message: followed.problems[0]!.message, again: false };
    const response = followed.value;
    begun = true;
    const body = await readBody(response, maxBytes);
    if (!body) return { ok: false, message: `the answer is longer than ${maxBytes} bytes`, again: false };
    if (response.ok) return { ok: true, body };
    const { status, statusText } = response;
    const again = status === 408 || status === 429 || status >= 500;
    return { ok: false, message: `the server answers ${status} ${statusText}`.trim(), again, after: retryAfter(response.headers), body };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) return { ok: false, message: `no whole answer within ${timeoutSeconds} s`, again: true };
    return { ok: false, message: networkFailure(error, begun), again: true };
  }
}
