import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { Json } from '@foliograph/pipeline';
import { placeholderOf } from './placeholderOf.js';
import { textOf } from './textOf.js';
import { unknownResults } from './unknownResults.js';

/** Files of results by name; null where a spec or an analysis has not been run yet. */
export type AllResults = ReadonlyMap<string, Json | null>;

export interface Filled {
  readonly text: string;
  /** What is wrong, with line and column of the template. */
  readonly problems: readonly Diagnostic[];
  /** Names of results that the template waits for; `…` stands in its place. */
  readonly awaited: ReadonlySet<string>;
}

/** A template with every placeholder filled from results. */
export function fill(template: string, file: string, all: AllResults): Filled {
  const problems: Diagnostic[] = [];
  const awaited = new Set<string>();
  const text = template.replaceAll(/\{\{([^{}]*)\}\}/g, (whole, inside: string, offset: number) => {
    const before = template.slice(0, offset).split('\n');
    const place = { file, line: before.length, column: before.at(-1)!.length + 1 };
    const read = placeholderOf(inside);
    const found = read.ok ? lookUp(read.value, all) : read;
    if (found.ok) {
      if (found.value === undefined) awaited.add(read.ok ? read.value.results : '');
      return found.value ?? '…';
    }
    problems.push(...found.problems.map((problem) => ({ ...problem, place })));
    return whole;
  });
  return { text, problems, awaited };
}

type Read = Extract<ReturnType<typeof placeholderOf>, { ok: true }>['value'];

/** What a placeholder stands for; undefined where its results are not there yet, though its small ones, if any, know what it names, whatever is told of it. */
function lookUp(read: Read, all: AllResults): Result<string | undefined> {
  const results = all.get(read.results);
  if (results) return textOf(results, read);
  if (results === undefined) return unknownResults(read.results, all);
  const small = all.get(`${read.results}-small`);
  // Of one seed there is no spread, which the full run has.
  const tried = small ? textOf(small, { ...read, statistic: 'mean' }) : undefined;
  return tried && !tried.ok ? tried : ok(undefined);
}
