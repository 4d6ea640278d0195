/** Seeds one by one, from the short way to write them. */
export const longSeeds = (short: number | readonly number[]): readonly number[] =>
  typeof short === 'number' ? Array.from({ length: short }, (_, seed) => seed) : short;
