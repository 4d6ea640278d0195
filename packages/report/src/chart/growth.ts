import { known } from '../data/index.js';

/** Values as a multiple of the first known one; null where the value is missing. */
export function growth(values: readonly (number | null)[]): (number | null)[] {
  const start = values.find(known);
  return values.map((value) => (known(value) && start !== undefined ? value / start : null));
}
