import { canonical } from './canonical.js';
import type { Json } from './Json.js';

/** One place at which two JSON values differ; a side that lacks it is undefined. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** The deepest places at which two values differ, those of `before` first; what `whole` names is one place, however much in it differs. */
export function differences(
  before: Json | undefined,
  after: Json | undefined,
  whole: (path: readonly string[]) => boolean = () => false,
  path: readonly string[] = [],
): readonly Difference[] {
  if (before === after || (before !== undefined && after !== undefined && canonical(before) === canonical(after))) return [];
  if (whole(path) || !isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, before, after }];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], whole, [...path, key]));
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null;
