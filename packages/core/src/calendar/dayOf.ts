/** The day of an ISO date, counted from 1970-01-01. */
export const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
