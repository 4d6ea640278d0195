/** b becomes L'⁻¹b in place; L is the lower triangle of `size` rows that are packed one after the other. */
export function solveUpper(packed: Float64Array, size: number, b: Float64Array): void {
  let i = size - 1;
  const start = (row: number) => (row * (row + 1)) >> 1;
  // Four rows at once, taken off each value in their order: it is then loaded and stored once.
  for (; i >= 3; i -= 4) {
    const [r0, r1, r2, r3] = [start(i), start(i - 1), start(i - 2), start(i - 3)];
    const v0 = b[i]! / packed[r0 + i]!;
    const v1 = (b[i - 1]! - packed[r0 + i - 1]! * v0) / packed[r1 + i - 1]!;
    const v2 = (b[i - 2]! - packed[r0 + i - 2]! * v0 - packed[r1 + i - 2]! * v1) / packed[r2 + i - 2]!;
    const v3 = (b[i - 3]! - packed[r0 + i - 3]! * v0 - packed[r1 + i - 3]! * v1 - packed[r2 + i - 3]! * v2) / packed[r3 + i - 3]!;
    b[i] = v0;
    b[i - 1] = v1;
    b[i - 2] = v2;
    b[i - 3] = v3;
    for (let k = 0; k < i - 3; k++)
      b[k] = b[k]! - packed[r0 + k]! * v0 - packed[r1 + k]! * v1 - packed[r2 + k]! * v2 - packed[r3 + k]! * v3;
  }
  for (; i >= 0; i--) {
    const at = start(i);
    const value = b[i]! / packed[at + i]!;
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] = b[k]! - packed[at + k]! * value;
  }
}
