import type { Params, ParamsOf } from '@foliograph/core';
import type { Model } from './Model.js';

/** All parameters of a model: those given, and the defaults of the others; throws where one has no default, must be given and is not. */
export function withDefaults<P extends Params>(model: Model<P>, given: Partial<ParamsOf<P>> = {}): ParamsOf<P> {
  const { properties, required = [] } = model.params as { readonly properties: object; readonly required?: readonly string[] };
  const defaults = Object.entries(properties as Record<string, { readonly default?: unknown }>).flatMap(([key, field]) =>
    field.default === undefined ? [] : [[key, field.default]],
  );
  const filled: Record<string, unknown> = { ...Object.fromEntries(defaults), ...given };
  const lacking = required.find((key) => filled[key] === undefined);
  if (lacking !== undefined) throw new Error(`"${lacking}" has no default and must be given`);
  return filled as ParamsOf<P>;
}
