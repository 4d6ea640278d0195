/** A formula as written: names are not yet looked up, and signs are calls of their operators. */
export type Syntax =
  | { readonly type: 'number'; readonly at: number; readonly value: number }
  | { readonly type: 'name'; readonly at: number; readonly name: string }
  | { readonly type: 'call'; readonly at: number; readonly name: string; readonly args: readonly Syntax[] };
