import type { Operator } from '../operators/Operator.js';

/** A value that is computed once, however many formulas hold it. Inputs are indices of earlier nodes. */
export type GraphNode = { readonly phase: number } & (
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'field'; readonly name: string }
  | {
      readonly type: 'call';
      readonly operator: Operator;
      readonly inputs: readonly number[];
      readonly params: Readonly<Record<string, number>>;
    }
);

/** The distinct subexpressions of some formulas, each after its inputs, and the node of each formula. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly roots: readonly number[];
}
