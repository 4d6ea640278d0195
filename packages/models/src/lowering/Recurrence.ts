import type { GraphBuilder } from '../onnx/index.js';

/** A value and how many columns it has. */
export interface Columns {
  readonly value: string;
  readonly width: number;
}

/** A loop over the T steps of sequences [T, B, width]. */
export interface Loop {
  readonly name: string;
  /** T and B. */
  readonly extents: readonly [number, number];
  /** What the first step begins with, each [B, width]. */
  readonly states: readonly Columns[];
  /** Sequences of which a step reads its own part, [B, width]. */
  readonly reads: readonly Columns[];
  /** Widths of what a step leaves, each [B, width]. */
  readonly leaves: readonly number[];
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
