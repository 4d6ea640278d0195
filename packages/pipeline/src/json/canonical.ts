import type { Json } from './Json.js';

/** The one text of a JSON value: keys sorted, no spaces, undefined members left out; a number that JSON cannot hold is an error of ours. */
export function canonical(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`JSON cannot hold ${value}`);
    return String(value);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as { readonly [key: string]: Json };
  let pairs = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) pairs += `${pairs && ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${pairs}}`;
}
