/** One phase of an evaluation: what is computed asset by asset, then the sections over its results. Numbers are nodes of the graph. */
export interface Phase {
  readonly series: readonly number[];
  readonly sections: readonly number[];
  /** Nodes whose planes nobody reads after this phase. */
  readonly spent: readonly number[];
}

/** In what order a graph is computed and where its values are kept. */
export interface Schedule {
  readonly phases: readonly Phase[];
  /** Nodes that need a whole plane: formulas, inputs and values of sections, and what a later phase reads. */
  readonly stored: ReadonlySet<number>;
  /** Which scratch series each other node of a phase uses; a series serves again after its last reader. */
  readonly slots: ReadonlyMap<number, number>;
  readonly slotCount: number;
}
