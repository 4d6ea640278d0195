/** Whether a day, counted from 1970-01-01, is a Saturday or a Sunday. */
export const isWeekend = (day: number): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0;
