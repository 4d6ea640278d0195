/** How an output is held against what it was: byte for byte, or number for number within what its stage declares. */
export type Grade = 'bitwise' | 'tolerance';

/** What became of one node that was computed again. */
export interface NodeVerdict {
  readonly node: string;
  readonly stage: string;
  readonly grade: Grade;
  /** The same bytes; other bytes within the tolerance; anything else; nothing to hold it against. */
  readonly verdict: 'same' | 'within' | 'differs' | 'unknown';
  /** Why it differs or cannot be told. */
  readonly reason?: string;
  readonly difference?: OutputDifference;
}

/** Where two outputs of one node first differ, and by how much at most. */
export interface OutputDifference {
  readonly file: string;
  /** Place of the first byte that differs; absent where one output lacks the file. */
  readonly byte?: number;
  /** The first value that differs, where the file holds values. */
  readonly value?: { readonly at: string; readonly before: number | string | null; readonly after: number | string | null };
  /** Largest distance of two numbers, in units of the largest number beside them; absent where something else than numbers differs. */
  readonly deviation?: number;
}
