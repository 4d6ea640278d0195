import type { Convention } from '../conventions/Convention.js';
import type { Metric } from './Metric.js';

/** A figure's formula under a convention, and how that is brought to a year where the formula does not say it itself. */
export function formulaOf({ formula, under, annualised }: Metric, convention: Convention): Pick<Metric, 'formula' | 'annualised'> {
  const other = under?.(convention);
  if (other !== undefined) return { formula: other };
  return annualised === undefined ? { formula } : { formula, annualised };
}
