/** A source of random numbers that depends on nothing but the seed and the names it was opened with. */
export interface RandomStream {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal (Marsaglia's polar method). */
  normal(): number;
  /** Uniform whole number in [0, below). */
  integer(below: number): number;
}

/** Opens the stream of a seed and a path of names; streams of different names are independent. FNV-1a seeds an sfc32 generator (Doty-Humphrey). */
export function stream(seed: number, ...names: readonly (string | number)[]): RandomStream {
  let [a, b, c] = [0, 1, 2].map((lane) => hash(`${lane}\u0000${seed}\u0000${names.join('\u0000')}`)) as [number, number, number];
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  let spare = NaN;
  const uniform = () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
  return {
    uniform,
    integer: (below) => Math.floor(uniform() * below),
    normal() {
      if (!Number.isNaN(spare)) {
        const kept = spare;
        spare = NaN;
        return kept;
      }
      let x: number, y: number, square: number;
      do {
        x = 2 * uniform() - 1;
        y = 2 * uniform() - 1;
        square = x * x + y * y;
      } while (square >= 1 || square === 0);
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    },
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h;
}
