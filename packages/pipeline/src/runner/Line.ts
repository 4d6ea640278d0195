/** Nodes that wait to be started: the longest way ahead first, and of equals the one that came first. */
export class Line {
  readonly #waiting: number[] = [];
  readonly #lengths: Float64Array;

  constructor(lengths: Float64Array) {
    this.#lengths = lengths;
  }

  get first(): number | undefined {
    return this.#waiting[0];
  }

  take(): number {
    return this.#waiting.shift()!;
  }

  add(index: number): void {
    const length = this.#lengths[index]!;
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lengths[this.#waiting[middle]!]! >= length) low = middle + 1;
      else high = middle;
    }
    this.#waiting.splice(low, 0, index);
  }
}
