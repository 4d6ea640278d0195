import type { Params } from '@foliograph/core';

/** The paths among parameters, by parameter: what a key leaves out of them, since it holds the contents found there. */
export function pathsOf(schema: Params, params: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const paths = Object.entries(params).flatMap(([name, value]) => {
    const field = schema.properties[name] as { 'x-path'?: boolean } | undefined;
    return field?.['x-path'] && typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(paths);
}
