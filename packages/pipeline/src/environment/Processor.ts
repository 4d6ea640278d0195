/** What computes: equal processors give equal bits, and so do others with the same features. */
export interface Processor {
  readonly model: string;
  /** Vector instructions that kernels choose by, in alphabetical order; absent where the platform does not tell. */
  readonly features?: readonly string[];
}
