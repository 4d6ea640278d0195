import { isoDay, registry } from '@foliograph/core';
import { type FoundGroup, groupFindings, noDay, type Records } from '../bars/index.js';
import { checkedStatements, type StatementNames } from './checkedStatements.js';
import * as checkSet from './index.js';
import type { Declared } from './StatementCheck.js';

/** All that the checks find in records of statements and that is not declared, by check and the gravest first, with the places of the examples. */
export function examineStatements(records: Records, names: StatementNames, declared: Declared = {}): Promise<readonly FoundGroup[]> {
  const statements = checkedStatements(records, names, declared);
  const { assets, asset, period } = statements;
  const checks = [...registry(checkSet)].map(
    ([name, check]) => [name, { ...check, find: (found: Parameters<typeof check.find>[1]) => check.find(statements, found) }] as const,
  );
  return groupFindings(checks, {
    about: ({ row }) => (row === undefined ? {} : { asset: assets[asset[row]!]!, ...daysOf(period[row]!) }),
    key: ({ row }) => row,
    locate: (rows) => records.locate(rows),
  });
}

const daysOf = (day: number) => (day === noDay ? {} : { from: isoDay(day), to: isoDay(day) });
