/** Which nodes of a plan a run is about, each word an id, the beginning of one before a "/", a stage, or any of these with * and ?. What is left out says nothing. */
export interface Selection {
  /** The run ends at these nodes: they, and all that they read. */
  readonly until?: readonly string[];
  /** The run begins at these nodes: they, all that reads them, and what that reads besides, but nothing that lies before them. */
  readonly from?: readonly string[];
  /** These nodes alone. */
  readonly only?: readonly string[];
}
