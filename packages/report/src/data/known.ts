/** Whether a number is there: null, NaN and infinities are not. */
export const known = (value: number | null | undefined): value is number => Number.isFinite(value);
