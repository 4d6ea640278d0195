/** A column of a file that holds values. */
export interface ValueColumn {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** Its name in the file. */
  readonly name: string;
  readonly field: string;
  /** The asset it belongs to where each asset has a column. */
  readonly asset?: string;
  /** Whether it must hold numbers; any other is left out where it holds none. */
  readonly required: boolean;
}

/** Where a file holds what. */
export interface Layout {
  readonly columns: number;
  /** Lines before the header. */
  readonly skip: number;
  readonly date: { readonly index: number; readonly name: string };
  /** The column that names each row's asset, in the long shape. */
  readonly asset?: { readonly index: number; readonly name: string };
  readonly values: readonly ValueColumn[];
}
