/** One phase of an evaluation: what is computed asset by asset, then the sections over its results. Numbers are nodes of the graph. */
export interface Phase {
  /** Steps in their order; nodes of one step share a kernel, their series and their window, and are computed in one pass. */
  readonly steps: readonly (readonly number[])[];
  /** Formulas that nobody reads after this phase's steps: what is not finite in them becomes missing. */
  readonly finished: readonly number[];
  readonly sections: readonly number[];
}

/** In what order a graph is computed and where its values are kept. */
export interface Schedule {
  readonly phases: readonly Phase[];
  /** Which whole plane holds a node: formulas, values and arguments of sections, and what a later phase reads. A plane serves again after its last reader, those of formulas never. */
  readonly planes: ReadonlyMap<number, number>;
  readonly planeCount: number;
  /** Which scratch series each other node of a phase uses; a series serves again after its last reader. */
  readonly slots: ReadonlyMap<number, number>;
  readonly slotCount: number;
}
