import type { Json } from '../json/index.js';

/** What decides an output besides what the node reads: all that is known before its inputs are. */
export function ownIngredients(ingredients: Json): Json {
  const { inputs: _, ...own } = ingredients as { readonly [key: string]: Json };
  return own;
}
