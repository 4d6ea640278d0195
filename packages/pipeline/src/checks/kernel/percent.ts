/** A fraction as "+12.3 %", for messages. */
export const percent = (fraction: number): string => `${fraction > 0 ? '+' : ''}${(100 * fraction).toFixed(1)} %`;
