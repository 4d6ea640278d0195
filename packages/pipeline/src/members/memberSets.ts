import { conventionSet, measureSet, memberName, metricSet, operatorSet } from '@foliograph/core';
import * as checkSet from '../checks/index.js';
import * as spellCheckSet from '../spellChecks/index.js';
import * as statementCheckSet from '../statementChecks/index.js';
import { registries } from './registries.js';

interface Listed {
  readonly name: string;
  readonly summary: string;
  /** Absent for what decides no bytes that are computed with. */
  readonly version?: number;
}
type Told = Omit<Listed, 'name'>;

const listed = (members: Iterable<readonly [string, Told]>): readonly Listed[] =>
  Array.from(members, ([name, { summary, version }]) => ({ name, summary, ...(version === undefined ? {} : { version }) }));
const named = (set: Readonly<Record<string, Told>>, separator?: '_') =>
  listed(Object.entries(set).map(([name, member]) => [memberName(name, separator), member] as const)).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );

/** Sets without a member that is built in have nothing to list; metrics come after operators. */
const others = Object.entries(registries).filter(([set, members]) => members.size > 0 && set !== 'metrics');

/** Every open set with its members, for people who look for one. */
export const memberSets: Readonly<Record<string, readonly Listed[]>> = {
  ...Object.fromEntries(others.map(([set, members]) => [set, listed(members)])),
  operators: named(operatorSet, '_'),
  metrics: named(metricSet),
  conventions: named(conventionSet),
  accuracy: named(measureSet),
  checks: named(checkSet),
  'checks-of-membership': named(spellCheckSet),
  'checks-of-statements': named(statementCheckSet),
};
