import { fieldName } from '../table/fieldName.js';
import { roles } from './roles.js';
import type { SampledColumn } from './Sample.js';

/** The first of some columns whose name says that it has a role. */
export const inRole = (columns: readonly SampledColumn[], role: keyof typeof roles): SampledColumn | undefined =>
  columns.find(({ name }) => roles[role].test(fieldName(name) ?? ''));
