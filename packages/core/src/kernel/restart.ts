/**
 * When running sums are taken afresh from the window, so that they never rot: each `windows` windows, and at once when more than `loss` times what is left has gone through them,
 * as after a spike has left or where the level has moved far from that of the last restart. Both look at the past alone, so later sessions change nothing.
 */
export const restart = { windows: 2, loss: 256 } as const;
