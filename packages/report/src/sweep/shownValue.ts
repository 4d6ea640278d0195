/** A value of a trial as a reader would write it: texts bare, all else as JSON. */
export const shownValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
