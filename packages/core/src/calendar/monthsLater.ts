const DAY = 86_400_000;

/** The day a number of months after a day; a month's last day leads to a month's last day, and one that the month lacks to its last. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const length = (after: number) => new Date(Date.UTC(year, month + after + 1, 0)).getUTCDate();
  const wanted = dayOfMonth === length(0) ? 31 : dayOfMonth;
  return Date.UTC(year, month + months, Math.min(wanted, length(months))) / DAY;
}
