/** One named fact, as a reader would write it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Words that must be seen before any figure: what the market is, or a convention that flatters results. */
export interface Notice {
  readonly name: string;
  readonly detail: string;
}
