import type { Place } from '@foliograph/core';
import type { Finding } from './Finding.js';
import type { FoundGroup } from './FoundGroup.js';
import { gather } from './gather.js';
import { gravity } from './gravity.js';

type Severity = Finding['severity'];

/** What a check says of something it found, beside where that is. */
interface Said {
  readonly message: string;
  readonly severity?: Severity;
  readonly remedy?: string;
}

interface Searching<F> {
  readonly summary: string;
  readonly severity: Severity;
  readonly plural: string;
  readonly remedy?: string | undefined;
  find(found: (finding: F) => void): void;
}

/** How findings of one table are told: what each is about, and where that stands. */
interface Telling<F, K> {
  about(finding: F): Pick<Finding, 'asset' | 'from' | 'to'>;
  /** What is asked for a place; undefined where a finding is of no single one. */
  key(finding: F): K | undefined;
  locate?: ((keys: readonly K[]) => Promise<readonly (Place | undefined)[]>) | undefined;
}

/** All that checks find, by check and the gravest first, with the places of the examples; none of a check that finds nothing. */
export async function groupFindings<F extends Said, K>(
  checks: Iterable<readonly [string, Searching<F>]>,
  { about, key, locate }: Telling<F, K>,
): Promise<readonly FoundGroup[]> {
  const groups = Array.from(checks, ([check, { summary, severity, plural, remedy, find }]) => {
    const gathered = gather<F>(severity);
    find(gathered.found);
    const kept = gathered.gravest().map((finding) => ({ finding, usual: { severity, ...(remedy === undefined ? {} : { remedy }) } }));
    return { group: { check, summary, plural, severity: gathered.severity(), count: gathered.count() }, kept };
  });
  const placed = groups.flatMap(({ kept }) => kept.filter(({ finding }) => key(finding) !== undefined));
  const places = (await locate?.(placed.map(({ finding }) => key(finding)!))) ?? [];
  const placeOf = new Map(placed.map((one, k) => [one, places[k]]));
  return groups
    .filter(({ group }) => group.count > 0)
    .map(({ group, kept }) => {
      const examples = kept.map((one) => {
        const { message, severity, remedy } = { ...one.usual, ...one.finding };
        const place = placeOf.get(one);
        return {
          severity,
          message,
          ...about(one.finding),
          ...(place === undefined ? {} : { place }),
          ...(remedy === undefined ? {} : { remedy }),
        };
      });
      return { ...group, examples };
    })
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}
