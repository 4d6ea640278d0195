/** The members of an open set by the names users write. */
export type Registry<M> = ReadonlyMap<string, M>;

/** Turns the exports of a set's index into its registry: `lastValue` becomes `last-value`, or `last_value` where the name may stand in a formula. */
export function registry<M>(exports: Readonly<Record<string, M>>, separator: '-' | '_' = '-'): Registry<M> {
  const named = Object.entries(exports).map(([name, member]) => [memberName(name, separator), member] as const);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name users write for an export or a parameter. */
export function memberName(exported: string, separator: '-' | '_' = '-'): string {
  return exported.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => separator + letter).toLowerCase();
}
