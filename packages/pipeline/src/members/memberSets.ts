import { measureSet, memberName, metricSet, operatorSet } from '@foliograph/core';
import { registries } from './registries.js';

interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly version: number;
}

const listed = (members: Iterable<readonly [string, { readonly summary: string; readonly version: number }]>): readonly Listed[] =>
  [...members].map(([name, { summary, version }]) => ({ name, summary, version }));
const named = (set: Readonly<Record<string, { readonly summary: string; readonly version: number }>>, separator?: '_') =>
  listed(Object.entries(set).map(([name, member]) => [memberName(name, separator), member] as const)).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );

/** Every open set with its members, for people who look for one. */
export const memberSets: Readonly<Record<string, readonly Listed[]>> = {
  ...Object.fromEntries(Object.entries(registries).map(([set, members]) => [set, listed(members)])),
  operators: named(operatorSet, '_'),
  metrics: named(metricSet),
  accuracy: named(measureSet),
};
