/** 1 / (values in an input × their variance over all inputs), as scikit-learn's "scale"; infinite where they do not vary. */
export function scaleGamma(inputs: readonly Float64Array[]): number {
  const size = inputs[0]!.length;
  const count = inputs.length * size;
  const sumOf = (of: (value: number) => number) => inputs.reduce((sum, input) => sum + input.reduce((own, value) => own + of(value), 0), 0);
  const mean = sumOf((value) => value) / count;
  return 1 / (size * (sumOf((value) => (value - mean) ** 2) / count));
}
