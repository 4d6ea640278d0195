import { defineRolling } from './defineRolling.js';
import type { SharedKernel } from './SharedKernel.js';

/** What sets one operator apart from others that read off the same windows. */
interface Reading<R> {
  readonly summary: string;
  readonly version: number;
  /** Values without which there is none. */
  readonly minimum?: number;
  readonly shared: SharedKernel<R>;
  reading(out: Float64Array): NoInfer<R>;
}

/** Types an operator over the last values of one series that is computed in one pass with others of the same `shared`. */
export const defineReading = <R>({ shared, reading, ...rest }: Reading<R>) => ({
  ...defineRolling({ ...rest, kernel: (x, window, out, least) => shared([x], { window, least }, [reading(out)]) }),
  shared: { kernel: shared, reading: (_: unknown, out: Float64Array) => reading(out) },
});
