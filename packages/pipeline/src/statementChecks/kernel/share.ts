/** A fraction as "12 %", small ones as "1.2 %", for messages. */
export const share = (fraction: number): string => `${(100 * fraction).toFixed(fraction > 0 && fraction < 0.0995 ? 1 : 0)} %`;
