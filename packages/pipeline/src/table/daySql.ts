import type { DayForm } from './DayForm.js';
import { epochs } from './epochs.js';
import type { Holding } from './Holding.js';
import { strptimeForm } from './strptimeForm.js';

/** SQL for the day in a cell, counted from 1970-01-01; NULL where it holds none of the years 1 to 9999. */
export function daySql(cell: string, holds: Holding, form: DayForm): string {
  const day = `(${dateSql(cell, holds, form)})`;
  return `CASE WHEN ${day} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN ${day} - DATE '1970-01-01' END::INTEGER`;
}

function dateSql(cell: string, holds: Holding, { dayFormat, timeZone }: DayForm): string {
  const zone = timeZone && `'${timeZone}'`;
  if (holds === 'days') return cell;
  if (holds === 'times') return zone ? `((${cell}::TIMESTAMP AT TIME ZONE 'UTC') AT TIME ZONE ${zone})::DATE` : `${cell}::DATE`;
  if (holds === 'moments') return `(${cell} AT TIME ZONE ${zone})::DATE`;
  const perSecond = epochs[dayFormat ?? ''];
  if (perSecond !== undefined) {
    const time = `make_timestamp(try_cast(try_cast(${cell} AS DOUBLE) * ${1e6 / perSecond} AS BIGINT))`;
    return dateSql(time, 'times', zone ? { timeZone } : {});
  }
  const text = holds === 'numbers' ? `try_cast(${cell} AS BIGINT)::VARCHAR` : `trim(${cell}::VARCHAR)`;
  if (dayFormat !== undefined)
    return `CASE WHEN length(${text}) = ${dayFormat.length} THEN try_strptime(${text}, '${strptimeForm(dayFormat)}')::DATE END`;
  // A text with a time of day has the day that is written, unless a time zone is asked for; DuckDB takes one without an offset as UTC.
  const moment = `try_cast(${text} AS TIMESTAMPTZ)`;
  const later = zone
    ? `(${moment} AT TIME ZONE ${zone})::DATE`
    : `CASE WHEN ${moment} IS NOT NULL THEN try_cast(left(${text}, 10) AS DATE) END`;
  return `CASE WHEN ${text} LIKE '____-__-__' THEN try_cast(${text} AS DATE) WHEN ${text} LIKE '____-__-__%' THEN ${later} END`;
}
