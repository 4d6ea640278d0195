import type { Params, ParamsOf } from '@foliograph/core';
import type { Model } from './Model.js';

/** All parameters of a model: those given, and the defaults of the others; throws where one has no default and is not given. */
export function withDefaults<P extends Params>(model: Model<P>, given: Partial<ParamsOf<P>> = {}): ParamsOf<P> {
  const fields = Object.entries(model.params.properties as Record<string, { readonly default?: unknown }>);
  const filled = fields.map(([key, field]) => [key, key in given ? given[key as keyof ParamsOf<P>] : field.default] as const);
  const lacking = filled.find(([, value]) => value === undefined);
  if (lacking) throw new Error(`"${lacking[0]}" has no default and must be given`);
  return Object.fromEntries(filled) as ParamsOf<P>;
}
