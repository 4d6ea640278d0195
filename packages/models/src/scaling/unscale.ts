import { inverse } from './inverse.js';
import type { Step } from './Step.js';

/** A scaled value back through the chain of one cell, in float32; what was clipped stays clipped. */
export function unscale(value: number, steps: readonly Step[], cell: number): number {
  let x = Math.fround(value);
  for (let s = steps.length - 1; s >= 0; s--) {
    const step = steps[s]!;
    x = Math.fround(Math.fround(Math.fround(x * inverse(step.scale[cell]!)) + step.residue[cell]!) + step.offset[cell]!);
  }
  return x;
}
