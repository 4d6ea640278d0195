import type { Diagnostic } from '@foliograph/core';
import type { Finding } from './Finding.js';
import { linesOf } from './linesOf.js';
import { mostTold } from './mostTold.js';
import { someOf } from './someOf.js';

/** How findings of one kind are said; `plural` names many of them. */
export interface Kind extends Pick<Diagnostic, 'severity' | 'remedy'> {
  readonly plural: string;
}

/** Findings of one kind with their lines, the first few one by one and the rest counted. */
export async function tell(findings: readonly Finding[], { severity, remedy, plural }: Kind): Promise<readonly Diagnostic[]> {
  const told = findings.slice(0, mostTold);
  const lines = new Map<string, ReadonlyMap<number, number>>();
  for (const path of new Set(told.map((finding) => finding.path))) {
    const rows = told.filter((finding) => finding.path === path).map(({ row }) => row);
    lines.set(path, await linesOf(path, rows));
  }
  const problems = findings.map(({ path, row, message }): Diagnostic => {
    const line = lines.get(path)?.get(row);
    return {
      severity,
      message,
      place: { file: path, ...(line === undefined ? {} : { line }) },
      ...(remedy === undefined ? {} : { remedy }),
    };
  });
  return someOf(problems, plural);
}
