/** Numbers in place of days: what a second is of them. */
export const epochs: Readonly<Record<string, number>> = { 'epoch-seconds': 1, 'epoch-milliseconds': 1000 };
