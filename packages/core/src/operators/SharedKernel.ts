/** A kernel over windows of the same series that fills what several operators read off them in one pass. `R` says what is read and where to. */
export type SharedKernel<R> = (
  series: readonly Float64Array[],
  p: { readonly window: number; readonly least?: number | undefined },
  readings: readonly R[],
) => void;
