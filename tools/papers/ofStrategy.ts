import { fail, nearest, ok, type Result } from '@foliograph/core';
import type { Json } from '@foliograph/pipeline';
import { unknownStrategy } from './unknownStrategy.js';
import { valueAt } from './valueAt.js';

type Shape = { readonly [key: string]: Json };

/** A figure of a strategy, or what else stands at a path below it. */
export function ofStrategy(results: Json, name: string, strategy: string, path: string): Result<Json> {
  const { strategies = {} } = results as { readonly strategies?: Shape };
  const told = strategies[strategy] as Shape | undefined;
  if (!told) return unknownStrategy(strategy, Object.keys(strategies), name);
  const figures = told.figures as Shape;
  if (Object.hasOwn(figures, path)) return ok(figures[path]!);
  const meant = nearest(path, Object.keys(figures));
  if (!Object.hasOwn(told, path.split('.')[0]!) && meant !== undefined)
    return fail(`unknown figure "${path}" of ${strategy} (did you mean "${meant}"?)`);
  return valueAt(told, path, strategy);
}
