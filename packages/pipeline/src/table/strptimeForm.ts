const parts = { YYYY: '%Y', MM: '%m', DD: '%d' };

/** A notation of days, such as DD/MM/YYYY, in the words of DuckDB; undefined where year, month and day do not stand in it once each. */
export function strptimeForm(format: string): string | undefined {
  const pattern = /YYYY|MM|DD/g;
  const found = format.match(pattern) ?? [];
  const sound = found.length === 3 && new Set(found).size === 3 && /^[-./ ]*$/.test(format.replace(pattern, ''));
  return sound ? format.replace(pattern, (part) => parts[part as keyof typeof parts]) : undefined;
}
