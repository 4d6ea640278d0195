import type { Diagnostic } from '@foliograph/core';
import type { Finding } from './Finding.js';
import type { Kind } from './Kind.js';
import { linesOf } from './linesOf.js';
import { mostTold } from './mostTold.js';
import { someOf } from './someOf.js';

/** Findings of one kind with their lines, the first few one by one and the rest counted. */
export async function tell(findings: readonly Finding[], { severity, remedy, plural }: Kind): Promise<readonly Diagnostic[]> {
  const lines = new Map<string, ReadonlyMap<number, number>>();
  const told = findings.slice(0, mostTold);
  for (const file of new Set(told.map(({ path }) => path))) {
    const rows = told.filter(({ path }) => path === file).map(({ row }) => row);
    lines.set(file, await linesOf(file, rows));
  }
  const problems = findings.map(({ path: file, row, message }): Diagnostic => {
    const line = lines.get(file)?.get(row);
    const place = { file, ...(line === undefined ? {} : { line }) };
    return { severity, message, place, ...(remedy === undefined ? {} : { remedy }) };
  });
  return someOf(problems, plural);
}
