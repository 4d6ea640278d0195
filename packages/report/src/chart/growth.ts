/** Values as a multiple of the first known one; null where the value is missing. */
export function growth(values: readonly (number | null)[]): (number | null)[] {
  const start = values.find((value) => value !== null);
  return values.map((value) => (value === null || start === undefined || start === null ? null : value / start));
}
