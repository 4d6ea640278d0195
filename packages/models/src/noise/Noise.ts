/** What decides the draws: whole numbers below the modulus, which float32 holds exactly. */
export interface Noise {
  /** One a value that is hashed. */
  readonly coefficients: Float32Array;
  /** One a round, for the first and the second of two hashes. */
  readonly keys: Float32Array;
}

/** The largest prime below 2^24 that makes cubing a permutation: products of two residues stay exact in float64. */
export const modulus = 16_777_199;
/** Rounds of each of the two hashes. */
export const rounds = 6;
/** A finite float32 times 2^149 is a whole number; in two factors that float32 holds. */
export const wholes = [2 ** 75, 2 ** 74] as const;
