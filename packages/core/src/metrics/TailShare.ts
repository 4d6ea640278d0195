/** The shares of worst periods that tails are told of. */
export type TailShare = 0.01 | 0.05;
