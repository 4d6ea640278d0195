import type { DataQuality } from '@foliograph/report';
import { type FoundGroup, gravity } from '../bars/index.js';

type Findings = DataQuality['findings'];

/** What checks found in several tables, told by check with the name of the table at each example: the gravest first, and in the order of the tables. */
export function findingsOf(tables: readonly { readonly source: string; readonly groups: readonly FoundGroup[] }[]): Findings {
  const merged = new Map<string, Findings[number]>();
  for (const { source, groups } of tables) {
    for (const { check, severity, summary, plural, count, examples } of groups) {
      const before = merged.get(check);
      merged.set(check, {
        check,
        summary,
        plural,
        severity: before && gravity[before.severity] < gravity[severity] ? before.severity : severity,
        count: count + (before?.count ?? 0),
        examples: [...(before?.examples ?? []), ...examples.map(({ severity: _, ...example }) => ({ source, ...example }))],
      });
    }
  }
  return [...merged.values()].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}
