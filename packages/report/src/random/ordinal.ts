/** A percentile in words, such as 63rd; within one of the ends to a tenth, and never at an end that it does not reach. */
export function ordinal(percentile: number): string {
  const fine = percentile < 1 || percentile > 99;
  const units = fine ? 10 : 1;
  const inwards = percentile > 50 ? Math.floor(percentile * units + 1e-9) : Math.ceil(percentile * units - 1e-9);
  const value = (fine ? inwards : Math.round(percentile)) / units;
  if (!Number.isInteger(value)) return `${value}th`;
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
