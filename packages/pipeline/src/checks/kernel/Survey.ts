/** What one pass over bars tells of cells, sessions and assets; a suspended day is a bar with `trading` 0. */
export interface Survey {
  /** N × T: the close over the asset's last, less 1; NaN without either, on suspended days, and for an asset that stands still with its session. */
  readonly move: Float32Array;
  readonly ofSession: {
    /** Days counted from 1970-01-01. */
    readonly day: Int32Array;
    /** The median move; 0 where fewer than five assets move. */
    readonly market: Float64Array;
    /** The median distance of assets from it; 0 where fewer than five assets move. */
    readonly spread: Float64Array;
    /** Assets with a close. */
    readonly bars: Int32Array;
    /** Those with a close before it, and not suspended. */
    readonly movable: Int32Array;
    /** Those of them that stand still without any volume. */
    readonly unmoved: Int32Array;
    /** 1 where so many assets stand still that it was no day of trading. */
    readonly still: Uint8Array;
  };
  readonly ofAsset: {
    /** The median size of its moves; NaN of an asset without. */
    readonly usual: Float64Array;
    /** Its largest fall and rise; 0 without. */
    readonly fall: Float64Array;
    readonly rise: Float64Array;
    /** The sessions of its first and last close; −1 without. */
    readonly first: Int32Array;
    readonly last: Int32Array;
    readonly bars: Int32Array;
    /** Closes of zero or less, which count as missing elsewhere. */
    readonly refused: Int32Array;
    readonly suspended: Int32Array;
    /** Bars without volume that are not suspended; 0 where there is no field of volume. */
    readonly silent: Int32Array;
    /** Closes that equal the last, and the longest run of them. */
    readonly unchanged: Int32Array;
    readonly longest: Int32Array;
  };
}
