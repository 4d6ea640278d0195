/** A point where as many limits hold with equality as there are variables: what an active-set method can begin at. */
export interface Vertex {
  readonly x: Float64Array;
  /** Variables between their bounds, as many as rows at a limit. */
  readonly free: readonly number[];
  /** Per row: -1 at its lower limit, 1 at its upper, 0 between. */
  readonly sides: Int8Array;
}
