import type { GraphBuilder } from '../onnx/index.js';

/** A matrix, or a sequence of them [T, …shape], and the shape of one. */
export interface Steps {
  readonly value: string;
  readonly shape: readonly [number, number];
}

/** A loop over the steps of sequences. */
export interface Loop {
  readonly name: string;
  readonly T: number;
  /** What the first step begins with. */
  readonly states: readonly Steps[];
  /** Sequences of which a step reads its own part. */
  readonly reads: readonly Steps[];
  /** Shapes of what a step leaves. */
  readonly leaves: readonly (readonly [number, number])[];
  /** Whether it begins with the last step of the sequences. */
  readonly reversed: boolean;
  step(
    graph: GraphBuilder,
    states: readonly string[],
    read: readonly string[],
  ): { readonly states: readonly string[]; readonly leaves: readonly string[] };
}

/** Writes a loop in one form or another; gives the states after it and, as sequences in the order of time, what the steps left. */
export type Recurrence = (graph: GraphBuilder, loop: Loop) => { readonly states: readonly string[]; readonly leaves: readonly string[] };
