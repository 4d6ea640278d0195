import type { Params } from '@foliograph/core';
import type { Json } from '../json/index.js';

/** Parameters as a key holds them: what names a place on this machine is left out, since the contents found there are in the key. */
export function withoutPaths(schema: Params, params: Readonly<Record<string, unknown>>): { readonly [key: string]: Json } {
  const kept = Object.entries(params).filter(([name]) => !(schema.properties[name] && 'x-path' in schema.properties[name]));
  return Object.fromEntries(kept) as { readonly [key: string]: Json };
}
