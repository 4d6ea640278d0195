import { fieldName } from '../table/fieldName.js';
import type { SampledColumn } from './Sample.js';

/** The parameter `columns` that reads columns under wanted names; nothing where they are called so already. */
export function renamed(wanted: Readonly<Record<string, SampledColumn | undefined>>): {
  readonly columns?: Readonly<Record<string, string>>;
} {
  const others = Object.entries(wanted).flatMap(([field, column]) =>
    column === undefined || fieldName(column.name) === field ? [] : [[field, column.name] as const],
  );
  return others.length > 0 ? { columns: Object.fromEntries(others) } : {};
}
