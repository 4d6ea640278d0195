/** How the learning rate changes in the course of a training. */
export interface Schedule {
  readonly summary: string;
  /** What the rate is multiplied with once a share of all steps, from 0 to 1, is done. */
  factor(share: number): number;
}
