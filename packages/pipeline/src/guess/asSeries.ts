import { fieldName } from '../table/fieldName.js';
import { inRole } from './inRole.js';
import type { Reading } from './Reading.js';
import type { SampledColumn } from './Sample.js';

/** How to read one dated series: days and the only column of numbers; undefined where the columns are none. */
export function asSeries(columns: readonly SampledColumn[]): Reading | undefined {
  const days = columns.filter(({ holds }) => holds === 'days');
  const day = inRole(days, 'day') ?? days[0];
  const [value, other] = columns.filter(({ holds }) => holds === 'numbers');
  if (day === undefined || value === undefined || other !== undefined) return undefined;
  const percent = /percent|pct|%/i.test(value.name);
  const unit = percent && /yield|rate/i.test(value.name) ? 'percent-per-year' : 'percent';
  const params = { column: value.name, ...(fieldName(day.name) === 'date' ? {} : { date: day.name }), ...(percent ? { unit } : {}) };
  return {
    said: `a dated series, days in ${day.name}, values in ${value.name}${percent ? `, ${unit.replaceAll('-', ' ')}` : ''}`,
    params,
    needs: [day, value],
  };
}
