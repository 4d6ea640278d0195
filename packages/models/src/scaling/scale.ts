import type { Step } from './Step.js';

/** A value through the chain of one cell, rounded to float32 after each operation as the frozen graph does; NaN stays NaN. */
export function scale(value: number, steps: readonly Step[], cell: number): number {
  let x = Math.fround(value);
  for (let s = 0; s < steps.length; s++) {
    const step = steps[s]!;
    if (x < step.low[cell]!) x = step.below[cell]!;
    else if (x > step.high[cell]!) x = step.above[cell]!;
    x = Math.fround(Math.fround(Math.fround(x - step.offset[cell]!) - step.residue[cell]!) * step.scale[cell]!);
  }
  return x;
}
