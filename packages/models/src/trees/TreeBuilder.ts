import type { Tree } from './Tree.js';

/** Collects the nodes of one tree, children after their parent. */
export class TreeBuilder {
  readonly #feature: number[] = [];
  readonly #bin: number[] = [];
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #value: number[] = [];

  /** The index of a first node. */
  root(): number {
    return this.#add();
  }

  /** Makes a leaf ask for a feature, and gives the indices of its new children. */
  divide(node: number, { feature, bin }: { readonly feature: number; readonly bin: number }): [number, number] {
    const [left, right] = [this.#add(), this.#add()];
    this.#feature[node] = feature;
    this.#bin[node] = bin;
    this.#left[node] = left;
    this.#right[node] = right;
    return [left, right];
  }

  leaf(node: number, value: number): void {
    this.#value[node] = value;
  }

  tree(): Tree {
    return {
      feature: Int32Array.from(this.#feature),
      bin: Uint8Array.from(this.#bin),
      left: Int32Array.from(this.#left),
      right: Int32Array.from(this.#right),
      value: Float32Array.from(this.#value),
    };
  }

  #add(): number {
    this.#bin.push(0);
    this.#left.push(0);
    this.#right.push(0);
    this.#value.push(0);
    return this.#feature.push(0) - 1;
  }
}
