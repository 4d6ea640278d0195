/** The year of a day counted from 1970-01-01. */
export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
