import { fail, ok, type Result } from '@foliograph/core';

const most = 5;

/** The response to a GET after its redirects; an error for one that leaves HTTP, turns from https to http, or comes after five others. */
export async function follow(from: URL, init: RequestInit): Promise<Result<Response>> {
  let url = from;
  for (let k = 0; k <= most; k++) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return ok(response);
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (next?.protocol !== 'https:' && (next?.protocol !== 'http:' || url.protocol === 'https:'))
      return fail(
        `the server sends to ${next ? `${next.protocol}//${next.host}` : 'no address'}, which is not followed from ${url.origin}`,
      );
    url = next;
  }
  return fail(`the server redirects more than ${most} times`);
}
