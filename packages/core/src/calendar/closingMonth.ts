/** The month that a period ends with, counted from January 1970 as 0; the first week of a month counts to the one before, for years of 52 or 53 weeks. */
export function closingMonth(periodEnd: number): number {
  const date = new Date((periodEnd - 7) * 86_400_000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}
