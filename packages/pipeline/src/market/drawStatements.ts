import { dayOf, type RandomStream, stream } from '@foliograph/core';
import { type Company, companies } from './companies.js';
import type { MarketShape } from './MarketShape.js';

/** What a company earned from one day to another. */
export interface Earnings {
  readonly asset: number;
  /** The last day; days are counted from 1970-01-01. */
  readonly periodEnd: number;
  readonly revenue: number;
  readonly profit: number;
}

/** A statement as published: earnings from the year's first day to the end of its period. */
export interface StatementRow extends Earnings {
  readonly published: number;
  /** Whether its figures are wrong; the right ones are published later, unless the company ends before. */
  readonly wrong: boolean;
}

export interface Statements {
  readonly rows: readonly StatementRow[];
  /** What each quarter of the calendar was in truth. */
  readonly quarters: readonly Earnings[];
}

/** Months after the year's start, and the day of it, by which the statement of each quarter is due; the last is due in the year after. */
const deadlines = [
  [3, 30],
  [7, 31],
  [9, 31],
  [15, 30],
] as const;
/** Fewest days from the end of a period to its statement. */
const least = 15;
/** Years before its first session that a company has statements of. */
const before = 2;
/** Share of years whose statement is published on the day of the next quarter's. */
const together = 0.2;

/** The statements of companies in the order of assets, publication and period; they have nothing to do with prices. A company that took up another's name has none. */
export function drawStatements(shape: MarketShape, sessions: readonly string[], seed: number): Statements {
  const own = companies(shape, sessions.length, seed).flatMap((company) => {
    const random = stream(seed, 'market', 'statement', company.asset);
    return company.successor ? [] : [statementsOf(company, sessions, shape.restated ?? 0.1, random)];
  });
  return { rows: own.flatMap(({ rows }) => rows), quarters: own.flatMap(({ quarters }) => quarters) };
}

function statementsOf({ asset, first, end }: Company, sessions: readonly string[], restated: number, random: RandomStream): Statements {
  const last = dayOf(sessions[end - 1]!);
  const years = [sessions[first]!, sessions[end - 1]!].map((day) => Number(day.slice(0, 4)));
  const quarters: Earnings[] = [];
  const drafts: { published: number; fault: boolean; share: number; wait: number; joined: boolean }[] = [];
  let level = Math.exp(random.normal()) * 1e8;
  for (let year = years[0]! - before; year <= years[1]!; year++) {
    for (const [quarter, [month, day]] of deadlines.entries()) {
      const periodEnd = dayIn(year, 3 * quarter + 3, 0);
      level *= Math.exp(0.01 + 0.05 * random.normal());
      // Whole numbers, so that sums over a year are exact.
      const revenue = Math.round(level);
      quarters.push({ asset, periodEnd, revenue, profit: Math.round(revenue * (0.08 + 0.06 * random.normal())) });
      drafts.push({
        published: periodEnd + least + random.integer(dayIn(year, month, day) - periodEnd - least + 1),
        fault: random.uniform() < restated,
        share: 0.7 + 0.2 * random.uniform(),
        wait: 30 + random.integer(150),
        joined: random.uniform() < together && quarter === 3,
      });
    }
  }
  const rows = quarters.flatMap(({ periodEnd }, k): StatementRow[] => {
    const { fault, share, wait, joined } = drafts[k]!;
    const { published } = (joined && drafts[k + 1]) || drafts[k]!;
    const year = quarters.slice(k - (k % 4), k + 1);
    const revenue = year.reduce((sum, quarter) => sum + quarter.revenue, 0);
    const profit = year.reduce((sum, quarter) => sum + quarter.profit, 0);
    const right = { asset, periodEnd, published, revenue, profit, wrong: false };
    if (!fault) return [right];
    return [
      { ...right, revenue: Math.round(share * revenue), profit: profit - Math.round((1 - share) * revenue), wrong: true },
      { ...right, published: published + wait },
    ];
  });
  return {
    rows: rows.filter(({ published }) => published <= last).sort((a, b) => a.published - b.published || a.periodEnd - b.periodEnd),
    quarters: quarters.filter(({ periodEnd }) => periodEnd <= last),
  };
}

const dayIn = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 86_400_000;
