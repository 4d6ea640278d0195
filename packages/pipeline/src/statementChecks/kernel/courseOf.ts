import type { CheckedStatements } from '../StatementCheck.js';
import { stepsByMonth } from './stepsByMonth.js';

/** Shares of steps from which a course is taken to be the column's: within the year, and at its start. */
const most = { within: 0.75, start: 0.8 };

/** How a column runs through the fiscal year. */
export interface Course {
  readonly kind: 'grows' | 'falls';
  /** The month that the year's first reported period closes with, from 0 for January. */
  readonly start: number;
  /** Least share, over the months, of steps within the year that go one way, and share of those at its start that go back. */
  readonly within: number;
  readonly back: number;
}

/** The course of a column whose steps go one way through the year and back at its start, for most assets; undefined where there is none. */
export function courseOf(statements: CheckedStatements, values: Float64Array): Course | undefined {
  const steps = stepsByMonth(statements, values);
  // Of two reports a year each is the other's way back: only growth, which is usual, can be told.
  const kinds = steps.length < 2 ? [] : steps.length === 2 ? (['grows'] as const) : (['grows', 'falls'] as const);
  for (const kind of kinds) {
    const along = kind === 'grows' ? ('rising' as const) : ('falling' as const);
    const against = kind === 'grows' ? ('falling' as const) : ('rising' as const);
    for (const first of steps) {
      const within = Math.min(...steps.filter((other) => other !== first).map((other) => other[along]));
      if (first[against] >= most.start && within >= most.within) return { kind, start: first.month, within, back: first[against] };
    }
  }
  return undefined;
}
