/**
 * When running sums are taken afresh from the window, so that they never rot: each `windows` windows, and at once where what has gone through them since, all taken as positive, is more than `loss` times what they hold,
 * as after a spike has left or where the level has moved far from that of the last restart. Both look at the past alone, so later sessions change nothing.
 */
export const restart = { windows: 2, loss: 512 } as const;
