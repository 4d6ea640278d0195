import type { Step } from './Step.js';

/** The fitted maps of a dataset in the form that both gathering and the frozen graph compute. */
export interface FloatScaling {
  /** Cell of group g and feature k: g * K + k. */
  readonly features: readonly Step[];
  /** Cell of group g: g. */
  readonly label: readonly Step[];
  /** As many as assets where maps differ by asset, else 1. */
  readonly groups: number;
}
