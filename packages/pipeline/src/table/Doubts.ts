/** The files, by their places in a relation, in which columns hold cells that are not what they should be. */
export interface Doubts {
  readonly days: Set<number>;
  readonly names: Set<number>;
  /** By column of values; `finite` where it holds a number at all. */
  readonly values: readonly { finite: boolean; readonly files: Set<number> }[];
}
