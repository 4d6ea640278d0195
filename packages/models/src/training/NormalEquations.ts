/** Sums over rows, of which linear least squares follow: in float64, about values close to the mean, so that no digits are lost to it. */
export class NormalEquations {
  readonly d: number;
  /** Σ x̃ x̃ᵀ, its upper triangle, [d, d]. */
  readonly products: Float64Array;
  /** Σ x̃ ỹ, [d]. */
  readonly moments: Float64Array;
  /** Σ x̃, [d]. */
  readonly sums: Float64Array;
  #sum = 0;
  #count = 0;
  readonly #origin: Float64Array;
  readonly #row: Float64Array;
  #originOfLabel = 0;

  constructor(d: number) {
    this.d = d;
    this.products = new Float64Array(d * d);
    this.moments = new Float64Array(d);
    this.sums = new Float64Array(d);
    this.#origin = new Float64Array(d);
    this.#row = new Float64Array(d);
  }

  /** Takes a row in; the first one is what the others are held against. */
  add(x: Float32Array, y: number): void {
    const { d, products, moments, sums } = this;
    const row = this.#row;
    if (this.#count === 0) {
      this.#origin.set(x);
      this.#originOfLabel = y;
    }
    for (let i = 0; i < d; i++) row[i] = x[i]! - this.#origin[i]!;
    const label = y - this.#originOfLabel;
    for (let i = 0; i < d; i++) {
      const value = row[i]!;
      sums[i]! += value;
      moments[i]! += value * label;
      const at = i * d;
      for (let j = i; j < d; j++) products[at + j]! += value * row[j]!;
    }
    this.#sum += label;
    this.#count++;
  }

  /** Centres the sums, and gives the means of rows and labels. */
  centre(): { readonly means: Float64Array; readonly mean: number } {
    const { d, products, moments, sums } = this;
    const n = this.#count;
    for (let i = 0; i < d; i++) {
      moments[i]! -= (sums[i]! * this.#sum) / n;
      for (let j = i; j < d; j++) products[i * d + j]! -= (sums[i]! * sums[j]!) / n;
    }
    return { means: sums.map((sum, i) => sum / n + this.#origin[i]!), mean: this.#sum / n + this.#originOfLabel };
  }
}
