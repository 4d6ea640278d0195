/** Bounds that no finite value passes; finite themselves, so that JSON can hold them. */
export const unclipped = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE, below: -Number.MAX_VALUE, above: Number.MAX_VALUE } as const;
