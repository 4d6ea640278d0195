/** b becomes L⁻¹b in place, from a place in it on; L is the lower triangle of `size` rows that are packed one after the other. */
export function solveLower(packed: Float64Array, size: number, b: Float64Array, from = 0): void {
  let i = 0;
  let at = 0;
  // Four rows at once, each summed in its own order: one sum alone waits for itself at every step.
  for (; i + 3 < size; i += 4) {
    const [second, third, fourth] = [at + i + 1, at + 2 * i + 3, at + 3 * i + 6];
    let [s0, s1, s2, s3] = [b[from + i]!, b[from + i + 1]!, b[from + i + 2]!, b[from + i + 3]!];
    for (let k = 0; k < i; k++) {
      const value = b[from + k]!;
      s0 -= packed[at + k]! * value;
      s1 -= packed[second + k]! * value;
      s2 -= packed[third + k]! * value;
      s3 -= packed[fourth + k]! * value;
    }
    s0 /= packed[at + i]!;
    s1 = (s1 - packed[second + i]! * s0) / packed[second + i + 1]!;
    s2 = (s2 - packed[third + i]! * s0 - packed[third + i + 1]! * s1) / packed[third + i + 2]!;
    s3 = (s3 - packed[fourth + i]! * s0 - packed[fourth + i + 1]! * s1 - packed[fourth + i + 2]! * s2) / packed[fourth + i + 3]!;
    b[from + i] = s0;
    b[from + i + 1] = s1;
    b[from + i + 2] = s2;
    b[from + i + 3] = s3;
    at += 4 * i + 10;
  }
  for (; i < size; i++) {
    let sum = b[from + i]!;
    for (let k = 0; k < i; k++) sum -= packed[at + k]! * b[from + k]!;
    b[from + i] = sum / packed[at + i]!;
    at += i + 1;
  }
}
