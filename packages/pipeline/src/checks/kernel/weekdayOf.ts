/** The weekday of a day counted from 1970-01-01, 0 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
