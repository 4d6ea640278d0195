/** Where outputs are kept. */
export interface Settings {
  /** Folder of the store; FOLIO_HOME, or .folio in the workspace of the spec, where left out. */
  readonly home?: string;
}
