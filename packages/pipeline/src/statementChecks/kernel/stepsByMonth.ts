import { closingMonth } from '@foliograph/core';
import { medianOf } from '../../checks/kernel/medianOf.js';
import type { CheckedStatements } from '../StatementCheck.js';
import { eachPeriod } from './eachPeriod.js';

/** Steps longer than this skip a report of every usual rhythm but the yearly one, which has no year to run through. */
const longest = 8;
/** Fewer steps tell nothing of a month; nor does a month that few companies close with. */
const least = { steps: 20, share: 0.1 };

/** Steps of a column to periods that close with one month of the year. */
interface MonthSteps {
  /** From 0 for January. */
  readonly month: number;
  /** Share of the steps that rise, and that fall. */
  readonly rising: number;
  readonly falling: number;
  /** Median size of a step. */
  readonly size: number;
}

/** How a column moves from one period of an asset to the next that has a value, by the month that the later one closes with; months with few steps are left out. */
export function stepsByMonth(statements: CheckedStatements, values: Float64Array): readonly MonthSteps[] {
  const { asset, period } = statements;
  const steps = Array.from({ length: 12 }, (): number[] => []);
  let last = -1;
  eachPeriod(statements, (row) => {
    if (Number.isNaN(values[row])) return;
    const month = closingMonth(period[row]!);
    if (last >= 0 && asset[last] === asset[row] && month - closingMonth(period[last]!) <= longest)
      steps[month % 12]!.push(values[row]! - values[last]!);
    last = row;
  });
  const most = Math.max(...steps.map(({ length }) => length));
  return steps.flatMap((taken, month) => {
    if (taken.length < Math.max(least.steps, least.share * most)) return [];
    const shareOf = (moves: (step: number) => boolean) => taken.filter(moves).length / taken.length;
    const size = medianOf(Float64Array.from(taken, Math.abs), taken.length);
    return [{ month, rising: shareOf((step) => step > 0), falling: shareOf((step) => step < 0), size }];
  });
}
