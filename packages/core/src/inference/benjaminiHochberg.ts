/** P-values adjusted for the number of tests, to be held against a rate of false discoveries; NaN stays NaN and counts as no test. Benjamini and Hochberg 1995: min over j ≥ i of p(j) · m / j. */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const order = [...p.keys()].filter((i) => !Number.isNaN(p[i]!)).sort((i, j) => p[j]! - p[i]!);
  const adjusted = new Float64Array(p.length).fill(NaN);
  let least = 1;
  order.forEach((i, above) => {
    least = Math.min(least, p[i]! * (order.length / (order.length - above)));
    adjusted[i] = least;
  });
  return adjusted;
}
