/** Samples as trees see them: the bin of each value, a column a feature. */
export interface Binned {
  /** All columns, one after another. */
  readonly cells: Uint8Array;
  /** The same by feature. */
  readonly columns: readonly Uint8Array[];
  /** Upper edges of a feature's bins but the last, ascending: bin b holds what is over edge b − 1 and at most edge b. */
  readonly edges: readonly Float32Array[];
  readonly count: number;
}
