import type { FittedTransform } from '../transforms/Transform.js';

/** A fitted transform with its parameters: one step of a chain. */
export interface FittedStep {
  readonly transform: FittedTransform;
  readonly params: Readonly<Record<string, unknown>>;
}
