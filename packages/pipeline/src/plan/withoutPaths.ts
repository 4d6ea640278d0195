import type { Params } from '@foliograph/core';
import type { Json } from '../json/index.js';

/** Parameters as a key holds them: what names a place on this machine is left out, since the contents found there are in the key; of paths that have names, the names are kept. */
export function withoutPaths(schema: Params, params: Readonly<Record<string, unknown>>): { readonly [key: string]: Json } {
  const kept = Object.entries(params).flatMap(([name, value]) => {
    const field = schema.properties[name] as { 'x-path'?: boolean; additionalProperties?: { 'x-path'?: boolean } } | undefined;
    if (field?.['x-path']) return [];
    return [[name, field?.additionalProperties?.['x-path'] ? Object.keys(value as object).sort() : value] as const];
  });
  return Object.fromEntries(kept) as { readonly [key: string]: Json };
}
