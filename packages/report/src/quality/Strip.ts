/** Rows of the picture that stand together under one name. */
export interface Strip {
  readonly name: string;
  /** How many assets there are, where the name is not that of one. */
  readonly note?: string;
  /** The assets of each row, by their indices. */
  readonly rows: readonly (readonly number[])[];
}
