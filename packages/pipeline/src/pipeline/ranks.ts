/** The rank of each value among all, from 1 for the greatest, or the least where less is better; equal ones share the better rank, and null has none. */
export function ranks(values: readonly (number | null)[], less: boolean): readonly (number | null)[] {
  const known = values.filter((value) => value !== null);
  return values.map((value) => (value === null ? null : 1 + known.filter((other) => (less ? other < value : other > value)).length));
}
