/** Seeds as short as they can be written: their count where they are 0, 1, and so on, else each. */
export const shortSeeds = (seeds: readonly number[]): number | number[] =>
  seeds.every((seed, index) => seed === index) ? seeds.length : [...seeds];
