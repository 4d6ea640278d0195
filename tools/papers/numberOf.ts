/** A number as templates write it: `1.5` and `150%` are the same; NaN where it is none. */
export const numberOf = (text: string): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));
