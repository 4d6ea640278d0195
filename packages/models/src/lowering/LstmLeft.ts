/** What an LSTM leaves its pass back, of all steps, each sequence [T, H, B] but for `seen`. */
export interface LstmLeft {
  readonly input: string;
  readonly output: string;
  readonly forget: string;
  readonly candidate: string;
  /** What of the cell before a step it kept, and what of the candidate it took. */
  readonly kept: string;
  readonly taken: string;
  readonly cellTanh: string;
  readonly hidden: string;
  /** What a step saw, [T, F + H, B]: its part of the sequence, and the output before. */
  readonly seen: string;
}
