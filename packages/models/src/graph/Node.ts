/** Extents of a tensor; `anySize` for one that is known only when the graph runs. */
export type Shape = readonly number[];
export const anySize = -1;

type None = Readonly<Record<never, never>>;

/** What each op carries besides its inputs. */
export interface Attributes {
  readonly input: { readonly name: string };
  readonly constant: { readonly value: number };
  readonly add: None;
  readonly subtract: None;
  readonly multiply: None;
  readonly divide: None;
  readonly minimum: None;
  readonly squareRoot: None;
  readonly absolute: None;
  readonly sign: None;
  readonly relu: None;
  readonly sigmoid: None;
  readonly tanh: None;
  readonly sum: None;
  readonly sumRows: None;
  readonly expand: None;
  readonly reshape: None;
  readonly swapAxes: None;
  readonly join: None;
  readonly split: None;
  readonly gemm: { readonly transposeA: boolean; readonly transposeB: boolean };
  readonly lstmForward: None;
  readonly lstmBackward: { readonly hidden: boolean; readonly last: boolean };
  readonly gruForward: None;
  readonly gruBackward: { readonly hidden: boolean; readonly last: boolean };
}
export type OpName = keyof Attributes;

/** One op at work: its inputs, what it carries, and the shapes of its outputs. */
export type NodeOf<O extends OpName> = {
  [P in O]: {
    readonly op: P;
    readonly inputs: readonly Tensor[];
    readonly attributes: Attributes[P];
    readonly shapes: readonly Shape[];
  };
}[O];
export type Node = NodeOf<OpName>;

/** One output of a node. */
export interface Tensor {
  readonly node: Node;
  readonly output: number;
  readonly shape: Shape;
}
