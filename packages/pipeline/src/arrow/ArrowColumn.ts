/** A column with its declared type: types are never inferred, so that an empty or filtered column keeps its own. */
export type ArrowColumn =
  | { readonly type: 'float64'; readonly values: Float64Array }
  | { readonly type: 'float32'; readonly values: Float32Array }
  | { readonly type: 'int32'; readonly values: Int32Array }
  | { readonly type: 'utf8'; readonly values: readonly string[] }
  /** ISO days. */
  | { readonly type: 'date'; readonly values: readonly string[] };

export type ArrowColumns = Readonly<Record<string, ArrowColumn>>;
