/** How far back a vendor multiplied what it had said before. */
export interface Restatement {
  readonly fields: readonly string[];
  /** From old to new; several where it happened more than once. */
  readonly steps: readonly { readonly factor: number; readonly from: string; readonly until: string }[];
}

/** What a feed says otherwise than before of the past of one symbol. */
export interface SymbolChanges {
  readonly symbol: string;
  /** Days whose bar is another one, with the first and last of them. */
  readonly changed: number;
  readonly first?: string;
  readonly last?: string;
  /** Factors, where they account for all that changed in a field. */
  readonly restated: readonly Restatement[];
  /** What most likely happened, in words; absent where nothing is likely. */
  readonly reading?: string;
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
}

/** How a snapshot differs from the one that was current before it. */
export interface Changes {
  /** The earlier snapshot. */
  readonly before: string;
  /** Those whose history is another one. */
  readonly symbols: readonly SymbolChanges[];
  /** How many have the history they had. */
  readonly unchanged: number;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** New bars before the first and after the last day that there was, over all symbols. */
  readonly added: number;
}
