/** Planes as they are filled: N × T, asset-major, NaN where nothing was read. */
export interface Planes {
  readonly N: number;
  readonly T: number;
  /** The session of a day, counted from `firstDay`. */
  readonly sessionOf: Int32Array;
  readonly firstDay: number;
  readonly fields: Map<string, Float64Array>;
  /** A bit a cell: whether a bar was read there. */
  readonly taken: Uint8Array;
}
