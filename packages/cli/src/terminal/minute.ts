/** A time of day in UTC to the minute: 2026-03-01 14:05. */
export const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
