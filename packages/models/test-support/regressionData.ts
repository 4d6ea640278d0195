import { stream } from '@foliograph/core';

/** A hundred made-up inputs of three float32 values each, and targets that follow from them but for some noise. */
export function regressionData(): { readonly inputs: readonly Float64Array[]; readonly targets: Float64Array } {
  const random = stream(5, 'regression');
  const inputs = Array.from({ length: 100 }, () => Float64Array.from({ length: 3 }, () => Math.fround(random.normal())));
  const targets = Float64Array.from(inputs, (x) => Math.fround(Math.sin(2 * x[0]!) + 0.5 * x[1]! + 0.1 * random.normal()));
  return { inputs, targets };
}
