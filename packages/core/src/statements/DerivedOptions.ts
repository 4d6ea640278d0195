/** What is derived from, and when it is too old. */
export interface DerivedOptions {
  readonly field: string;
  /** Days since the end of the latest period after which a value is too old; any age where absent. */
  readonly maxAge?: number | undefined;
}
