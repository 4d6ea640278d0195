import { type Measure, type Metric, measureSet, memberName, metricSet, type Place, type Result, unknown } from '@foliograph/core';

/** A figure by which trials are compared. */
export interface Criterion {
  /** As the user writes it: `sharpe`, or `validation.information-coefficient`. */
  readonly name: string;
  readonly part: 'test' | 'validation';
  /** Its key among the figures of a record, or the measures of forecasts. */
  readonly key: string;
  readonly title: string;
  readonly unit: 'fraction' | 'ratio' | 'count' | 'value';
  /** Whether less of it is better. */
  readonly less: boolean;
}

const before = 'validation.';
const named = (name: string, part: Criterion['part'], key: string, { title, less, unit }: Metric | Measure): Criterion => ({
  name,
  part,
  key,
  title,
  unit: unit === 'label' || unit === 'label-squared' ? 'value' : unit,
  less: less === true,
});
const criteria = new Map<string, Criterion>([
  ...Object.entries(metricSet).map(([key, metric]) => [memberName(key), named(memberName(key), 'test', key, metric)] as const),
  ...Object.entries(measureSet).map(([key, measure]) => {
    const name = before + memberName(key);
    return [name, named(name, 'validation', key, measure)] as const;
  }),
]);

/** The figures of a sweep: that of the test, and that of the validation part, of which one was asked for and the other is the usual one. An error for a name that is neither. */
export function criteriaOf(
  by: string,
  place: Place,
): Result<{ readonly by: Criterion; readonly test: Criterion; readonly validation: Criterion }> {
  const found = criteria.get(by);
  if (!found) return { ok: false, problems: [unknown('figure', by, criteria.keys(), place)] };
  const test = criteria.get('sharpe')!;
  const validation = criteria.get('validation.information-coefficient')!;
  return { ok: true, value: { test, validation, by: found, [found.part]: found } };
}
