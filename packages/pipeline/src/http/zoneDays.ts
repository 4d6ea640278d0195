/** Moments beyond this are no seconds since 1970. */
const latest = 1e11;

const known = new Map<string, (seconds: unknown) => number>();

/** Gives the day, counted from 1970-01-01, that seconds since then fall on in a time zone, and NaN for what is no such number; undefined for a zone that nobody knows. */
export function zoneDays(zone: string): ((seconds: unknown) => number) | undefined {
  const before = known.get(zone);
  if (before) return before;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const days = new Map<number, number>();
    // Symbols of one exchange share their moments, and telling a day takes as long as reading a bar.
    const dayOf = (seconds: unknown) => {
      if (typeof seconds !== 'number' || !(Math.abs(seconds) < latest)) return NaN;
      let day = days.get(seconds);
      if (day === undefined) {
        const parts = new Map(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]));
        day = Date.UTC(parts.get('year')!, parts.get('month')! - 1, parts.get('day')!) / 86_400_000;
        days.set(seconds, day);
      }
      return day;
    };
    known.set(zone, dayOf);
    return dayOf;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
