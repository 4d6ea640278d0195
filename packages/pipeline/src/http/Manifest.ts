/** What a snapshot holds; the digest of this is its name. Nothing in it tells of when or from which server it came. */
export interface Manifest {
  readonly format: 1;
  readonly feed: string;
  /** Days that were asked for. */
  readonly from?: string;
  readonly until?: string;
  /** In the order of symbols' code points. */
  readonly files: readonly ManifestFile[];
}

/** One symbol's answer, exactly as it was received. */
export interface ManifestFile {
  readonly symbol: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}
