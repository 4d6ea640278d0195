/**
 * Probability that a Student variable of `freedom` degrees lies at least as far from 0 as `t`; NaN without a degree of freedom, 0 for an infinite `t`.
 * The regularised incomplete beta function I(ν/(ν + t²); ν/2, 1/2) by its continued fraction (Abramowitz and Stegun 26.5.27 and 26.5.8).
 */
export function studentTwoSided(t: number, freedom: number): number {
  if (!(freedom > 0) || Number.isNaN(t)) return NaN;
  if (!Number.isFinite(t)) return 0;
  if (t === 0) return 1;
  const a = freedom / 2;
  const square = (t * t) / freedom;
  const front = (Math.exp(-a * Math.log1p(square)) * Math.sqrt(square / (1 + square)) * gammaRatio(a)) / Math.sqrt(Math.PI);
  const x = 1 / (1 + square);
  // Each side of the fraction converges fast on its own half.
  return x < (a + 1) / (a + 2.5) ? (front * fraction(x, a, 0.5)) / a : 1 - 2 * front * fraction(square / (1 + square), 0.5, a);
}

/** Γ(x + 1/2) / Γ(x) of a positive number; its asymptotic series is good to the last digits from 20 on, the recurrence leads there. */
function gammaRatio(x: number): number {
  let factor = 1;
  for (; x < 20; x++) factor *= x / (x + 0.5);
  const inverse = 1 / (x * x);
  return factor * Math.sqrt(x) * Math.exp((-1 / 8 + (1 / 192 - (1 / 640 - (17 / 14336) * inverse) * inverse) * inverse) / x);
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function. */
function fraction(x: number, a: number, b: number): number {
  const small = 1e-300;
  const safe = (value: number) => (Math.abs(value) < small ? small : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}
