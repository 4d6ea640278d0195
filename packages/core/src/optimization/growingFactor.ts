import { solveLower } from './solveLower.js';
import { solveUpper } from './solveUpper.js';

/** A Cholesky factor LL' of a matrix that gains and loses rows, with columns Y = L⁻¹A that follow it. */
export interface GrowingFactor {
  readonly size: number;
  /** Adds a last row and column: `cross` with those there are, `own` on the diagonal, at least `least` beside what the others explain, and the new row of each column in `columns`. */
  append(cross: Float64Array, own: number, least: number, columns: readonly Float64Array[], row: (column: number) => number): void;
  /** Takes out the row and column at a place. */
  remove(place: number, columns: readonly Float64Array[]): void;
  /** The least that a row adds to those before it: the square of L's least diagonal; infinite where it is empty. */
  leastPivot(): number;
  /** b becomes L⁻¹b. */
  forward(b: Float64Array): void;
  /** b becomes L'⁻¹b. */
  backward(b: Float64Array): void;
}

/** An empty factor. Rows are packed one after the other; removing turns what is below back into a triangle by Givens rotations. */
export function growingFactor(): GrowingFactor {
  let packed = new Float64Array(256);
  let size = 0;
  let [cosines, sines] = [new Float64Array(16), new Float64Array(16)];
  const start = (i: number) => (i * (i + 1)) >> 1;
  return {
    get size() {
      return size;
    },
    append(cross, own, least, columns, row) {
      const from = start(size);
      if (from + size + 1 > packed.length) {
        const larger = new Float64Array(2 * (from + size + 1));
        larger.set(packed);
        packed = larger;
      }
      for (let i = 0; i < size; i++) packed[from + i] = cross[i]!;
      solveLower(packed, size, packed, from);
      let rest = own;
      for (let i = 0; i < size; i++) rest -= packed[from + i]! * packed[from + i]!;
      const diagonal = Math.sqrt(Math.max(rest, least));
      packed[from + size] = diagonal;
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c]!;
        let sum = row(c);
        for (let k = 0; k < size; k++) sum -= packed[from + k]! * column[k]!;
        column[size] = sum / diagonal;
      }
      size++;
    },
    remove(place, columns) {
      if (cosines.length < size) {
        cosines = new Float64Array(2 * size);
        sines = new Float64Array(2 * size);
      }
      for (let i = place + 1; i < size; i++) {
        const at = start(i);
        for (let k = place; k < i - 1; k++) {
          const [a, b] = [packed[at + k]!, packed[at + k + 1]!];
          packed[at + k] = cosines[k]! * a + sines[k]! * b;
          packed[at + k + 1] = cosines[k]! * b - sines[k]! * a;
        }
        const [a, b] = [packed[at + i - 1]!, packed[at + i]!];
        const length = Math.sqrt(a * a + b * b);
        cosines[i - 1] = a / length;
        sines[i - 1] = b / length;
        packed[at + i - 1] = length;
        packed.copyWithin(start(i - 1), at, at + i);
      }
      for (const column of columns) {
        for (let k = place; k < size - 1; k++) {
          const [a, b] = [column[k]!, column[k + 1]!];
          column[k] = cosines[k]! * a + sines[k]! * b;
          column[k + 1] = cosines[k]! * b - sines[k]! * a;
        }
      }
      size--;
    },
    leastPivot() {
      let least = Infinity;
      for (let i = 0; i < size; i++) least = Math.min(least, packed[start(i) + i]! ** 2);
      return least;
    },
    forward: (b) => solveLower(packed, size, b),
    backward: (b) => solveUpper(packed, size, b),
  };
}
