/** Results that differ in how many assets they choose and in nothing else. */
export interface SizeCurve {
  readonly name: string;
  /** By rising size; `result` is the name of one of the report's results. */
  readonly points: readonly { readonly size: number; readonly result: string }[];
}
