import type { Written } from './Written.js';

/** The value under a key of a map or at an index of a list; undefined where there is none. */
export function child(node: Written | undefined, step: string | number): Written | undefined {
  const value = node?.value;
  if (value instanceof Map) return value.get(String(step));
  return Array.isArray(value) ? value[Number(step)] : undefined;
}
