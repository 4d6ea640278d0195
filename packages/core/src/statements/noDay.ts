/** The day of a blank cell. */
export const noDay = -(2 ** 31);
