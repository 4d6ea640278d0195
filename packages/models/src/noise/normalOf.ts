import { modulus, type Noise, rounds, wholes } from './Noise.js';

/**
 * A standard normal draw that the bits of K float32 values from `from` on decide, as the frozen graph computes it; NaN where one is not finite.
 * A linear hash, then cubes of sums with keys (MiMC, Albrecht et al. 2016) modulo a prime, twice; Box & Muller 1958.
 */
export function normalOf(values: Float32Array, from: number, { coefficients, keys }: Noise): number {
  let hash = 0;
  for (let k = 0; k < coefficients.length; k++) {
    hash += (((values[from + k]! * wholes[0] * wholes[1]) % modulus) * coefficients[k]!) % modulus;
  }
  hash = mixed(hash, keys, 0);
  const radius = Math.fround(Math.sqrt(Math.fround(-2 * Math.fround(Math.log(uniform(hash))))));
  hash = mixed(hash, keys, rounds);
  return Math.fround(radius * Math.fround(Math.cos(Math.fround(uniform(hash) * Math.fround(2 * Math.PI)))));
}

function mixed(hash: number, keys: Float32Array, from: number): number {
  let h = hash;
  for (let round = from; round < from + rounds; round++) {
    const sum = (h + keys[round]!) % modulus;
    h = (((sum * sum) % modulus) * sum) % modulus;
  }
  return h;
}

/** A residue of either sign as a float32 above 0 and up to 1. */
const uniform = (hash: number): number => Math.fround((((hash + modulus) % modulus) + 0.5) / modulus);
