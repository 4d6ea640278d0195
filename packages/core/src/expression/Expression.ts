import type { Operator } from '../operators/Operator.js';

/** A formula whose names are known: factors are expanded, numbers folded, arguments checked. */
export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'field'; readonly name: string }
  | {
      readonly type: 'call';
      readonly name: string;
      readonly operator: Operator;
      readonly inputs: readonly Expression[];
      readonly params: Readonly<Record<string, number>>;
    };
