import type { Step } from './Step.js';

/** By what a scaled value is multiplied on its way back; 0 where the scale is 0, so that every value goes back to the offset. */
export const inverse = (scale: number): number => (scale === 0 ? 0 : Math.fround(1 / scale));

/** A scaled value back through the chain of one cell, in float32; what was clipped stays clipped. */
export function unscale(value: number, steps: readonly Step[], cell: number): number {
  let x = Math.fround(value);
  for (let s = steps.length - 1; s >= 0; s--) {
    const step = steps[s]!;
    x = Math.fround(Math.fround(Math.fround(x * inverse(step.scale[cell]!)) + step.residue[cell]!) + step.offset[cell]!);
  }
  return x;
}
